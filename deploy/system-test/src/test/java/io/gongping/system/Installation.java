package io.gongping.system;

import io.gongping.demonstration.client.Accounts;
import io.gongping.demonstration.client.Api;
import io.gongping.demonstration.client.Http;
import io.gongping.demonstration.client.Patience;
import io.gongping.local.Folders;
import io.gongping.local.LocalStack;
import io.gongping.local.Progress;
import io.gongping.local.Project;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One running installation for all system tests, handed to whoever asks for it. */
final class Installation implements AutoCloseable {

  private static final int CONNECTIONS_OF_KEYCLOAK = 20;

  private final LocalStack stack;
  private final Path folder;
  private final Http http = new Http();
  private final Accounts accounts;

  private Installation(LocalStack stack, Path folder) {
    this.stack = stack;
    this.folder = folder;
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
      return new Installation(stack, folder);
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

  /** A token of the provincial systems' service account. */
  String provincesToken() {
    return signIn().expect(200).json().path("access_token").asText();
  }

  /** Waits until Keycloak has replaced all connections that it lost with its database. */
  void awaitSignIn() {
    Patience.until(
        "Keycloak to sign in again",
        () ->
            IntStream.range(0, CONNECTIONS_OF_KEYCLOAK)
                    .allMatch(attempt -> signIn().response().statusCode() == 200)
                ? true
                : null);
  }

  private Http.Answer signIn() {
    String form =
        "grant_type=client_credentials&client_id=gongping-province&client_secret="
            + URLEncoder.encode(stack.provinceSecret(), StandardCharsets.UTF_8);
    return http.send(
        HttpRequest.newBuilder(stack.endpoints().token())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  @Override
  public void close() {
    stack.close();
    Folders.delete(folder);
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
