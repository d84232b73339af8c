package io.gongping.ballot.box.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.ballot.fixture.Box;
import io.gongping.ballot.fixture.Crowd;
import io.gongping.ballot.fixture.Crowd.Answer;
import io.gongping.ballot.fixture.Definitions;
import io.gongping.ballot.fixture.Organiser;
import io.gongping.ballot.fixture.Organiser.Slip;
import io.gongping.ballot.fixture.ServiceTest;
import io.gongping.ballot.fixture.Topic;
import io.gongping.embedded.EmbeddedStack;
import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@ServiceTest
class ConcurrentCastTest {

  private static final int CASTS = 1000;

  @SuppressWarnings("NullAway.Init") // Set by the test resource.
  EmbeddedStack stack;

  @SuppressWarnings("NullAway.Init") // Set by Quarkus.
  @TestHTTPResource("/api/v1/ballots")
  URI ballots;

  @Test
  void aThousandEqualCastsAtOnceMakeOneBallotAndGetOneAnswer() {
    String id = Organiser.opened(Definitions.county());
    Slip slip = Organiser.slips(id, "M1-B", 1).getFirst();

    List<Answer> answers = castAll(i -> slip, i -> "A");

    assertThat(answers).allMatch(Answer::acknowledged);
    assertThat(answers).extracting(Answer::body).containsOnly(answers.getFirst().body());
    assertThat(new Box(stack).of(id)).isEqualTo(new Box.Contents(1, 1, 1));
  }

  @Test
  void ofAThousandDifferentCastsAtOnceExactlyOneContentWins() {
    String id = Organiser.opened(Definitions.county());
    Slip slip = Organiser.slips(id, "M1-B", 1).getFirst();
    Function<Integer, String> option = i -> List.of("A", "B", "C", "D").get(i % 4);

    List<Answer> answers = castAll(i -> slip, option);

    List<String> winners =
        IntStream.range(0, CASTS)
            .filter(i -> answers.get(i).acknowledged())
            .mapToObj(option::apply)
            .distinct()
            .toList();
    assertThat(winners).hasSize(1);
    assertThat(answers.stream().filter(Answer::acknowledged).map(Answer::body)).hasSize(CASTS / 4);
    assertThat(answers.stream().filter(answer -> !answer.acknowledged()))
        .allMatch(answer -> answer.status() == 409 && answer.body().contains("slip-spent"));
    assertThat(new Box(stack).of(id)).isEqualTo(new Box.Contents(1, 1, 1));
  }

  @Test
  void everySlipCastTwiceAtOnceMakesOneBallot() {
    String id = Organiser.opened(Definitions.county());
    List<Slip> slips = Organiser.slips(id, "M1-B", CASTS / 2);

    List<Answer> answers = castAll(i -> slips.get(i % slips.size()), i -> "B");

    assertThat(answers).allMatch(Answer::acknowledged);
    assertThat(answers.stream().map(Answer::body).collect(Collectors.toSet()))
        .hasSize(slips.size());
    Organiser.close(id, slips.size());
    try (Topic topic = new Topic(stack, id)) {
      assertThat(Topic.ballotIds(topic.untilClosed())).hasSize(slips.size());
    }
    assertThat(new Box(stack).of(id)).isEqualTo(new Box.Contents(slips.size(), slips.size(), 0));
  }

  private List<Answer> castAll(Function<Integer, Slip> slip, Function<Integer, String> option) {
    try (Crowd crowd = new Crowd(ballots, CASTS)) {
      List<CompletableFuture<Answer>> answers = new ArrayList<>();
      for (int i = 0; i < CASTS; i++) {
        answers.add(crowd.cast(slip.apply(i), option.apply(i)));
      }
      return Crowd.all(answers);
    }
  }
}
