package io.gongping.support.limit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Counts requests by client, in a memory of bounded size and without knowing whose they are: a
 * bucket is found by a hash of the address under a random key that never leaves this object and is
 * thrown away with all buckets every hour.
 */
final class Clients {

  /** Some 300 bytes each. Beyond it the buckets that were not used for longest start anew. */
  static final long MOST = 20_000;

  private static final Duration KEY_LIFE = Duration.ofHours(1);
  private static final String HASH = "HmacSHA256";
  private static final int KEY_BYTES = 32;

  private final long burst;
  private final long perSecond;
  private final TimeMeter clock;
  private final AtomicReference<Hour> current;

  /**
   * @param burst requests at once, at least 1
   * @param perSecond requests a second for ever, at least 1
   */
  Clients(long burst, long perSecond, TimeMeter clock) {
    this.burst = burst;
    this.perSecond = perSecond;
    this.clock = clock;
    this.current = new AtomicReference<>(new Hour(clock.currentTimeNanos()));
  }

  /**
   * Counts one request of a client.
   *
   * @param client what tells clients apart
   * @return 0 where it may pass; otherwise the nanoseconds until the next one may
   */
  long nanosToWait(String client) {
    return hour().bucket(client).tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill();
  }

  /** How many clients are told apart now. */
  long size() {
    return hour().size();
  }

  private Hour hour() {
    long now = clock.currentTimeNanos();
    return current.updateAndGet(
        hour -> now - hour.since > KEY_LIFE.toNanos() ? new Hour(now) : hour);
  }

  private Bucket fresh() {
    return Bucket.builder()
        .withCustomTimePrecision(clock)
        .addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)))
        .build();
  }

  /** Half of a hash: enough that nobody finds an address which shares the bucket of another. */
  private record Name(long high, long low) {}

  private final class Hour {

    private final long since;
    private final SecretKeySpec key;
    private final Cache<Name, Bucket> buckets =
        Caffeine.newBuilder().maximumSize(MOST).executor(Runnable::run).build();

    Hour(long since) {
      this.since = since;
      byte[] random = new byte[KEY_BYTES];
      new SecureRandom().nextBytes(random);
      this.key = new SecretKeySpec(random, HASH);
    }

    Bucket bucket(String client) {
      return buckets.get(name(client), unknown -> fresh());
    }

    long size() {
      buckets.cleanUp();
      return buckets.estimatedSize();
    }

    private Name name(String client) {
      try {
        Mac mac = Mac.getInstance(HASH);
        mac.init(key);
        ByteBuffer hash = ByteBuffer.wrap(mac.doFinal(client.getBytes(UTF_8)));
        return new Name(hash.getLong(), hash.getLong());
      } catch (GeneralSecurityException impossible) {
        throw new IllegalStateException("Every JDK has this hash", impossible);
      }
    }
  }
}
