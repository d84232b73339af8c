package io.gongping.fuzzer;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gongping.conformance.ApiRules;
import io.gongping.conformance.ApiRules.Exchange;
import io.gongping.demonstration.client.Accounts;
import io.gongping.fuzzer.Contract.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Calls the operations of one service in turn and looks at every answer: it must be one that the
 * contract knows, and no failure of the service. What an answer holds leads to the next calls.
 */
public final class Fuzzer {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int SERVER_ERROR = 500;

  private final URI base;
  private final Accounts accounts;
  private final Contract contract;
  private final ApiRules rules;
  private final Known known;
  private final Calls calls;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  /**
   * @param base of the service, for example {@code http://127.0.0.1:8101}
   * @param accounts of the realm
   * @param names the accounts that call
   * @param known what was met in answers; services share it
   */
  Fuzzer(URI base, Accounts accounts, List<String> names, Known known, RandomGenerator random) {
    this.base = base;
    this.accounts = accounts;
    this.known = known;
    String document = send(HttpRequest.newBuilder(base.resolve("/q/openapi?format=json"))).body();
    this.contract = Contract.of(document);
    this.rules = ApiRules.of(document);
    this.calls = new Calls(new Values(contract, known, random), known, random, names);
  }

  /**
   * Makes calls, the same number of every operation as far as that goes.
   *
   * @param count how many
   */
  void run(int count, Findings findings) {
    List<Operation> operations = contract.operations();
    for (int i = 0; i < count; i++) {
      Call call = calls.of(operations.get(i % operations.size()));
      HttpResponse<String> answer = send(request(call));
      findings.counted(answer.statusCode());
      learn(answer);
      if (answer.statusCode() >= SERVER_ERROR) {
        findings.add(call, "%d %s".formatted(answer.statusCode(), answer.body()));
      }
      for (String breach : rules.breaches(exchange(call, answer))) {
        findings.add(call, breach);
      }
    }
  }

  private void learn(HttpResponse<String> answer) {
    if (answer.statusCode() < 300) {
      known.learn(json(answer.body()));
    }
  }

  private static Exchange exchange(Call call, HttpResponse<String> answer) {
    String type = call.headers().getOrDefault("Content-Type", "");
    return new Exchange(
        call.method(),
        call.path(),
        type.equals("application/json") ? call.body() : null,
        answer.statusCode(),
        ApiRules.byLowerCase(
            answer.headers().map().entrySet().stream()
                .map(header -> Map.entry(header.getKey(), header.getValue().getFirst()))),
        answer.body());
  }

  private HttpRequest.Builder request(Call call) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + call.target()));
    call.headers().forEach(request::header);
    String account = call.account();
    if (account != null) {
      request.header("Authorization", "Bearer " + accounts.bearer(account));
    }
    String body = call.body();
    return request.method(
        call.method(), body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
  }

  /** Once more where a connection was closed on the way, as after a body that is too large. */
  private HttpResponse<String> send(HttpRequest.Builder request) {
    HttpRequest built = request.timeout(PATIENCE).build();
    try {
      return sent(built);
    } catch (IOException closed) {
      try {
        return sent(built);
      } catch (IOException unreachable) {
        throw new UncheckedIOException(unreachable);
      }
    }
  }

  private HttpResponse<String> sent(HttpRequest request) throws IOException {
    try {
      return http.send(request, BodyHandlers.ofString(UTF_8));
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", stopping);
    }
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException noJson) {
      return JSON.missingNode();
    }
  }
}
