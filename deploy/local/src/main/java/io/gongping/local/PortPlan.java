package io.gongping.local;

import io.gongping.embedded.Ports;
import io.gongping.embedded.StackException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** The loopback port of each part. */
public final class PortPlan {

  /** Every part that listens. */
  public enum Part {
    KEYCLOAK(8100),
    BALLOT(8101),
    SCORING(8102),
    DOSSIER(8103),
    POSTGRESQL(8132),
    KAFKA(8192);

    private final int fixed;

    Part(int fixed) {
      this.fixed = fixed;
    }

    /** The environment variable that changes the port, as {@code GONGPING_PORT_BALLOT}. */
    String variable() {
      return "GONGPING_PORT_" + name();
    }

    String title() {
      return switch (this) {
        case KEYCLOAK -> "Keycloak";
        case POSTGRESQL -> "PostgreSQL";
        case KAFKA -> "Kafka";
        default -> "the " + name().toLowerCase(Locale.ROOT) + " service";
      };
    }
  }

  private final Map<Part, Integer> ports;

  private PortPlan(Map<Part, Integer> ports) {
    this.ports = ports;
  }

  /** The documented ports, for a stack that people work with. */
  public static PortPlan fixed() {
    return fixed(Map.of());
  }

  /**
   * The documented ports except where the environment says otherwise.
   *
   * @throws StackException if it says something that is no port
   */
  static PortPlan fixed(Map<String, String> environment) {
    Map<Part, Integer> ports = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      String wanted = environment.get(part.variable());
      ports.put(part, wanted == null ? part.fixed : parse(part, wanted));
    }
    return new PortPlan(ports);
  }

  /** Ports that are free now, for a stack that shall disturb nobody. */
  public static PortPlan free() {
    Map<Part, Integer> ports = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      ports.put(part, Ports.free());
    }
    return new PortPlan(ports);
  }

  private static int parse(Part part, String text) {
    try {
      int port = Integer.parseInt(text.strip());
      if (port > 0 && port < 65_536) {
        return port;
      }
    } catch (NumberFormatException e) {
      throw new StackException("%s is not a port: %s".formatted(part.variable(), text), e);
    }
    throw new StackException("%s is not a port: %s".formatted(part.variable(), text));
  }

  int of(Part part) {
    return ports.getOrDefault(part, part.fixed);
  }

  int of(Service service) {
    return of(Part.valueOf(service.name()));
  }

  /** Complains about the first port that is taken, before anything is started. */
  void requireFree() {
    ports.forEach((part, port) -> Ports.choose(port, part.title()));
  }
}
