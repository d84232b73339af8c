package io.gongping.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A back end's client, generated from nothing but the contract. */
class JavaClientTest {

  /** Reads a trace as it comes over the wire, and sends a scheme that is a document. */
  private static final String PROGRAM =
      """
      package org.example;

      import org.example.scoring.JSON;
      import org.example.scoring.model.*;

      public final class Program {

        public static String source(String json) throws Exception {
          TraceNumber number = JSON.getDefault().getMapper().readValue(json, TraceNumber.class);
          return switch (number.getActualInstance()) {
            case TraceShareNumber share -> "votes " + share.getShare().getVotes();
            case TraceCombination sum ->
                sum.getKind() + " of " + sum.getOf().size();
            default -> "something else";
          };
        }

        public static String entry() throws Exception {
          SchemeLabel title = new SchemeLabel().zh("考核办法").en("Scheme");
          WhatIfEntry entry =
              new WhatIfEntry().document(
                  new SchemeDocument().id("C1").version(1).title(title).source(title));
          return JSON.getDefault().getMapper().writeValueAsString(entry.getDocument().getTitle());
        }
      }
      """;

  private static final String SHARE =
      """
      {"kind": "SHARE", "share": {"item": {"code": "overall", "label": {"zh": "总", "en": "All"}},
       "options": [], "votes": 7}}
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"ballot", "dossier"})
  void aClientCompiles(String service) {
    assertThat(JavaClient.generate(Contract.file(service), service, folder).compile())
        .isNotEmptyDirectory();
  }

  @Test
  void aClientTellsKindsOfNumbersApartAndSendsADocument() throws Exception {
    Path classes =
        JavaClient.generate(Contract.file("scoring"), "scoring", folder)
            .with("org/example/Program.java", PROGRAM)
            .compile();
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
      Class<?> program = loader.loadClass("org.example.Program");
      Method source = program.getMethod("source", String.class);

      assertThat(source.invoke(null, SHARE)).isEqualTo("votes 7");
      assertThat(
              source.invoke(
                  null, "{\"kind\": \"MEAN\", \"of\": [{\"value\": %s}]}".formatted(SHARE)))
          .isEqualTo("MEAN of 1");
      assertThat(program.getMethod("entry").invoke(null))
          .isEqualTo("{\"zh\":\"考核办法\",\"en\":\"Scheme\"}");
    }
  }
}
