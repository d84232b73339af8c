package io.gongping.scoring;

import io.gongping.support.test.Walls;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  @Test
  void theWallsStand() {
    Walls.hold("scoring");
  }
}
