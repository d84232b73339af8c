package io.gongping.support.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/** What of an address tells clients apart. */
final class ClientNetwork {

  /** Whoever has one address of an IPv6 network has all 2^64 of it. */
  private static final int NETWORK_BYTES = 8;

  private ClientNetwork() {}

  /**
   * The address itself, of IPv6 the network.
   *
   * @param address in the form of numbers; anything else is its own client
   */
  static String of(String address) {
    int zone = address.indexOf('%');
    String numbers = zone < 0 ? address : address.substring(0, zone);
    if (numbers.indexOf(':') < 0) {
      return numbers;
    }
    try {
      InetAddress parsed = InetAddress.getByName(numbers);
      return parsed instanceof Inet6Address
          ? HexFormat.of().formatHex(parsed.getAddress(), 0, NETWORK_BYTES)
          : parsed.getHostAddress();
    } catch (UnknownHostException noAddress) {
      return numbers;
    }
  }
}
