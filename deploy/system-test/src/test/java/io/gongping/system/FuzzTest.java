package io.gongping.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.demonstration.LargeAssessment;
import io.gongping.demonstration.client.Accounts;
import io.gongping.fuzzer.Findings;
import io.gongping.fuzzer.Fuzzing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever is sent, the services answer as their contracts say. */
@ExtendWith(Installation.Extension.class)
class FuzzTest {

  private static final int CALLS = 2400;

  /** The same calls in every build; {@code ./gongping fuzz} makes others each time. */
  private static final long SEED = 20_261_125;

  @Test
  void noCallIsAnsweredOtherwiseThanTheContractsSay(Installation installation) {
    new LargeAssessment(installation.ballot(), installation.scoring(), 1, 10).open();
    Accounts accounts =
        new Accounts(
            installation.http(),
            installation.stack().endpoints().token(),
            installation.stack().passwords());

    Findings findings = Fuzzing.run(installation.stack().endpoints(), accounts, CALLS, SEED);

    assertThat(findings.wrong()).as(findings.report()).isEmpty();
    assertThat(findings.taken()).as(findings.report()).isGreaterThan(CALLS / 40);
  }
}
