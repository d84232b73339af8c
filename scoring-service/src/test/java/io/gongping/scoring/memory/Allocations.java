package io.gongping.scoring.memory;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** What the service allocates for a request: more than that it can't have held. */
final class Allocations {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private Allocations() {}

  /**
   * Bytes that all threads but the caller's, who only sends and reads, allocate meanwhile; the
   * service's loops in the background are among them.
   */
  static long of(Runnable request) {
    long before = others();
    request.run();
    return others() - before;
  }

  private static long others() {
    long sum = 0;
    for (long thread : THREADS.getAllThreadIds()) {
      if (thread != Thread.currentThread().threadId()) {
        sum += Math.max(0, THREADS.getThreadAllocatedBytes(thread));
      }
    }
    return sum;
  }
}
