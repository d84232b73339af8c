package io.gongping.scoring.scheme;

import java.util.List;
import java.util.stream.Collectors;

/** A document is no usable scheme; carries every mistake at once. */
public final class SchemeInvalid extends RuntimeException {

  private final transient List<SchemeMistake> mistakes;

  public SchemeInvalid(List<SchemeMistake> mistakes) {
    super(
        mistakes.stream()
            .map(SchemeMistake::toString)
            .collect(Collectors.joining("; ", "The scheme is not usable: ", "")));
    this.mistakes = List.copyOf(mistakes);
  }

  public List<SchemeMistake> mistakes() {
    return mistakes;
  }
}
