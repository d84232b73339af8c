package io.gongping.embedded;

/** Another program listens on the port that was asked for. */
public final class PortTakenException extends StackException {

  private final int port;

  PortTakenException(String who, int port) {
    super(
        "Port %d, wanted by %s, is taken by another program; stop that program or choose another port."
            .formatted(port, who));
    this.port = port;
  }

  public int port() {
    return port;
  }
}
