package io.gongping.system;

import io.gongping.demonstration.client.Accounts;
import io.gongping.demonstration.client.Api;
import io.gongping.demonstration.client.Http;
import io.gongping.local.LocalStack;
import io.gongping.local.Progress;
import io.gongping.local.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One running installation for all system tests, handed to whoever asks for it. */
final class Installation implements AutoCloseable {

  private final LocalStack stack;
  private final Http http = new Http();
  private final Accounts accounts;

  private Installation(LocalStack stack) {
    this.stack = stack;
    this.accounts = new Accounts(http, stack.endpoints().token(), stack.passwords());
  }

  static Installation start() {
    try {
      Path folder = Files.createTempDirectory("gongping-system-test");
      LocalStack stack =
          new LocalStack(
              LocalStack.Options.temporary(Project.current(), folder),
              new Progress(System.err, InstantSource.system()));
      stack.start();
      return new Installation(stack);
    } catch (IOException failure) {
      throw new IllegalStateException("There is no room for the data of the test", failure);
    }
  }

  LocalStack stack() {
    return stack;
  }

  Http http() {
    return http;
  }

  Api ballot() {
    return new Api(http, stack.endpoints().ballot(), accounts);
  }

  Api scoring() {
    return new Api(http, stack.endpoints().scoring(), accounts);
  }

  Api dossier() {
    return new Api(http, stack.endpoints().dossier(), accounts);
  }

  @Override
  public void close() {
    stack.close();
  }

  /** Starts the installation at the first test and stops it after the last. */
  static final class Extension implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(Installation.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == Installation.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return context
          .getRoot()
          .getStore(NAMESPACE)
          .computeIfAbsent("installation", first -> start(), Installation.class);
    }
  }
}
