package io.gongping.scoring.tally.messaging;

import io.gongping.scoring.tally.HeldEvents;
import io.gongping.scoring.tally.HeldPlace;
import io.gongping.scoring.tally.PlacedEvent;
import io.gongping.scoring.tally.app.CountEvents;
import io.gongping.support.background.BackgroundLoop;
import io.gongping.support.background.InTurn;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * Tries events that wait again, one assessment after another and each in the order of its topic,
 * later and later while it fails.
 */
@ApplicationScoped
class CountHeld {

  private static final int AT_ONCE = 500;
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final HeldEvents held;
  private final TopicPlaces topic;
  private final CountEvents counting;
  private final InTurn<UUID> turns;
  private final BackgroundLoop loop;

  CountHeld(HeldEvents held, TopicPlaces topic, CountEvents counting) {
    this.held = held;
    this.topic = topic;
    this.counting = counting;
    this.turns = new InTurn<>("Counting what waits", PAUSE, LONGEST_PAUSE, System::nanoTime);
    this.loop = new BackgroundLoop("count-held", PAUSE, LONGEST_PAUSE, this::round);
  }

  void start(@Observes StartupEvent event) {
    loop.start();
  }

  void stop(@Observes ShutdownEvent event) {
    loop.stop(PATIENCE);
  }

  private boolean round() {
    return turns.round(held.assessments(), this::countSome);
  }

  private boolean countSome(UUID id) {
    List<HeldPlace> places = held.first(id, AT_ONCE);
    List<PlacedEvent> events = topic.read(places);
    OneByOne.count(events, some -> counting.countHeld(id, some), counting::bury);
    return places.size() == AT_ONCE;
  }
}
