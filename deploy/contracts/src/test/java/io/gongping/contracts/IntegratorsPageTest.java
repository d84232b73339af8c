package io.gongping.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.gongping.support.test.CommittedContract;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What the page for provincial systems tells them to call, their client may call. */
class IntegratorsPageTest {

  private static final String ROLE = "province";
  private static final Pattern CALL =
      Pattern.compile("`(GET|POST|PUT|DELETE) (/api/v1/[^`? ]+)(?:\\?[^`]*)?`");

  @Test
  void everyCallOfThePageIsOpenToItsClient() throws IOException {
    String page = Files.readString(CommittedContract.file("docs/integrators.md"), UTF_8);
    List<MatchResult> calls = CALL.matcher(page).results().toList();
    Set<String> open = open();

    assertThat(calls).hasSizeGreaterThan(5);
    assertThat(calls.stream().map(call -> call.group(1) + " " + call.group(2)).distinct())
        .allSatisfy(call -> assertThat(open).contains(call));
  }

  /** What the role may call, and what nobody needs a login for. */
  private static Set<String> open() {
    Set<String> open = new TreeSet<>();
    for (String service : Contract.services()) {
      for (Contract.Operation operation : Contract.current(service).operations()) {
        if (roles(operation.said().path("security")).contains(ROLE)
            || operation.said().path("security").isEmpty()) {
          open.add(operation.method().toUpperCase(Locale.ROOT) + " " + operation.path());
        }
      }
    }
    return open;
  }

  private static List<String> roles(JsonNode security) {
    List<String> roles = new ArrayList<>();
    StreamSupport.stream(security.spliterator(), false)
        .flatMap(one -> StreamSupport.stream(one.spliterator(), false))
        .forEach(scheme -> scheme.forEach(role -> roles.add(role.asText())));
    return roles;
  }
}
