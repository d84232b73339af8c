package io.gongping.contracts;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/** A client of a contract as somebody gets it who has nothing but the contract. */
final class JavaClient {

  private final Path sources;
  private final Path classes;

  private JavaClient(Path sources, Path classes) {
    this.sources = sources;
    this.classes = classes;
  }

  /**
   * Generates a client.
   *
   * @param contract the OpenAPI document
   * @param service names its package: {@code org.example.SERVICE}
   */
  static JavaClient generate(Path contract, String service, Path folder) {
    CodegenConfigurator options =
        new CodegenConfigurator()
            .setGeneratorName("java")
            .setLibrary("native")
            .setInputSpec(contract.toString())
            .setOutputDir(folder.resolve("client").toString())
            .setApiPackage("org.example." + service + ".api")
            .setModelPackage("org.example." + service + ".model")
            .setInvokerPackage("org.example." + service)
            .addAdditionalProperty("hideGenerationTimestamp", true)
            .addAdditionalProperty("openApiNullable", false)
            .addAdditionalProperty("useJakartaEe", true)
            .addAdditionalProperty("useOneOfDiscriminatorLookup", true);
    for (String unneeded : List.of("apiTests", "modelTests", "apiDocs", "modelDocs")) {
      options.addGlobalProperty(unneeded, "false");
    }
    for (String needed : List.of("apis", "models", "supportingFiles")) {
      options.addGlobalProperty(needed, "");
    }
    new DefaultGenerator().opts(options.toClientOptInput()).generate();
    return new JavaClient(folder.resolve("client/src/main/java"), folder.resolve("classes"));
  }

  /** Adds a program that uses the client. */
  JavaClient with(String path, String source) {
    try {
      Path file = sources.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, source);
      return this;
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  /** Compiles everything; what the compiler says is in the failure. */
  Path compile() {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
        Stream<Path> found = Files.walk(sources)) {
      List<Path> java = found.filter(file -> file.toString().endsWith(".java")).toList();
      Files.createDirectories(classes);
      List<String> options = new ArrayList<>(List.of("-proc:none", "-nowarn", "--release", "21"));
      options.addAll(List.of("-d", classes.toString()));
      options.addAll(List.of("-classpath", System.getProperty("java.class.path")));
      boolean compiled =
          compiler
              .getTask(said, files, null, options, null, files.getJavaFileObjectsFromPaths(java))
              .call();
      if (!compiled) {
        throw new AssertionError(said.toString());
      }
      return classes;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
