package io.gongping.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Ports of the loopback interface. */
public final class Ports {

  /** Asks for any free port where a port number is expected. */
  public static final int ANY = 0;

  private static final int CONNECT_MILLIS = 500;

  private Ports() {}

  /**
   * Returns the wanted port, or a free one for {@link #ANY}.
   *
   * @param who names the part for the message of the error
   * @throws PortTakenException if somebody listens on the wanted port
   */
  public static int choose(int wanted, String who) {
    if (wanted == ANY) {
      return free();
    }
    if (answers(wanted) || !bindable(wanted)) {
      throw new PortTakenException(who, wanted);
    }
    return wanted;
  }

  /** Returns a port that nobody listens on at this moment. */
  public static int free() {
    try (ServerSocket socket = new ServerSocket(ANY, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // Some systems let a socket bind to the loopback address beside a listener on all addresses.
  static boolean answers(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
      return true;
    } catch (IOException refused) {
      return false;
    }
  }

  private static boolean bindable(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }
}
