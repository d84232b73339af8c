package io.gongping.ballot;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * The meters that the service shows; there are no others. Most of what the platform would count
 * (connections and bytes of HTTP, borrowed connections of the box, tasks of the thread pools,
 * records of the Kafka client, open files) moves with every single cast: whoever may scrape could
 * write down when each ballot came, and with who sat at the terminal, whose it was.
 */
class ShownMeters {

  private static final Set<String> SHOWN =
      Set.of(
          "gongping.box.reachable",
          "gongping.casts.accepted",
          "gongping.casts.failed",
          "gongping.casts.refused",
          "gongping.casts.waiting",
          "gongping.relay.ballots.pending",
          "gongping.relay.ballots.sent",
          // Without casting and inspecting slips, whose paths the configuration leaves out.
          "http.server.requests",
          "jvm.gc.pause",
          "jvm.memory.committed",
          "jvm.memory.max",
          "jvm.memory.used",
          "process.cpu.usage",
          "process.start.time",
          "process.uptime",
          "system.cpu.count",
          "system.cpu.usage",
          "system.load.average.1m");

  @Produces
  @Singleton
  MeterFilter shown() {
    return MeterFilter.denyUnless(ShownMeters::isShown);
  }

  private static boolean isShown(Meter.Id meter) {
    return SHOWN.contains(meter.getName());
  }
}
