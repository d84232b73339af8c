package io.gongping.support.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientsTest {

  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private static final class Watch implements TimeMeter {

    private long now = 77;

    @Override
    public long currentTimeNanos() {
      return now;
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }
  }

  private final Watch watch = new Watch();
  private final Clients clients = new Clients(3, 2, watch);

  @Test
  void aClientThatHasSpentItsBurstWaitsForTheNextToken() {
    IntStream.range(0, 3).forEach(i -> assertThat(clients.nanosToWait("a")).isZero());

    assertThat(clients.nanosToWait("a")).isEqualTo(SECOND / 2);
    watch.now += SECOND / 2;
    assertThat(clients.nanosToWait("a")).isZero();
    assertThat(clients.nanosToWait("a")).isEqualTo(SECOND / 2);
  }

  @Test
  void oneClientDoesNotStandInTheWayOfAnother() {
    IntStream.range(0, 9).forEach(i -> clients.nanosToWait("a"));

    assertThat(clients.nanosToWait("b")).isZero();
  }

  @Test
  void everyHourAllBucketsAndTheKeyToThemAreThrownAway() {
    IntStream.range(0, 9).forEach(i -> clients.nanosToWait("a"));
    clients.nanosToWait("b");
    assertThat(clients.size()).isEqualTo(2);

    watch.now += Duration.ofHours(1).toNanos() + 1;

    assertThat(clients.nanosToWait("a")).isZero();
    assertThat(clients.size()).isEqualTo(1);
  }

  @Test
  void anyNumberOfAddressesFillsABoundedMemory() {
    IntStream.range(0, (int) Clients.MOST + 5_000)
        .forEach(i -> clients.nanosToWait(Integer.toString(i)));

    assertThat(clients.size()).isEqualTo(Clients.MOST);
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.7, 192.0.2.7",
    "2001:db8:1:2:3:4:5:6, 20010db800010002",
    "2001:db8:1:2::1%eth0, 20010db800010002",
    "2001:db8:1:3::1, 20010db800010003",
    "::ffff:192.0.2.7, 192.0.2.7",
    "not:an:address, not:an:address"
  })
  void aClientIsAnAddressOrAnIpv6Network(String address, String client) {
    assertThat(ClientNetwork.of(address)).isEqualTo(client);
  }
}
