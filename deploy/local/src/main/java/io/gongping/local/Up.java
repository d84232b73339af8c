package io.gongping.local;

import io.gongping.demonstration.Demonstration;
import io.gongping.demonstration.DemonstrationException;
import io.gongping.demonstration.client.RequestFailedException;
import io.gongping.embedded.KeycloakServer;
import io.gongping.embedded.StackException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Runs the stack on its documented ports until it is told to stop. */
final class Up {

  private static final String LOADED = "demonstration-loaded";
  private static final int LOOK_SECONDS = 1;

  private final Map<String, String> environment;
  private final PrintStream out;

  Up(Map<String, String> environment, PrintStream out) {
    this.environment = environment;
    this.out = out;
  }

  int run() {
    Project project = Project.current();
    Progress progress = new Progress(out, InstantSource.system());
    LocalStack stack =
        new LocalStack(
            new LocalStack.Options(
                project,
                project.data(),
                project.logs(),
                PortPlan.fixed(environment),
                Map.of(),
                false),
            progress);
    StopOnExit exit = StopOnExit.start(stack, progress, () -> {});
    loadDemonstration(stack, project.data().resolve(LOADED), progress);
    printGuide(stack);
    progress.say("Gongping is up. Ctrl-C or ./gongping down stops it.");
    List<Revival> revivals = stack.revivals();
    while (!exit.awaitStop(LOOK_SECONDS)) {
      revivals.forEach(Revival::look);
    }
    return 0;
  }

  private void loadDemonstration(LocalStack stack, Path loaded, Progress progress) {
    if (Files.exists(loaded)) {
      return;
    }
    progress.say("Loading the demonstration …");
    try {
      if (new Demonstration(stack.endpoints(), stack.passwords(), out).run()) {
        Files.createFile(loaded);
      }
    } catch (DemonstrationException | RequestFailedException e) {
      // People may still want to look at what is running.
      progress.say("The demonstration could not be loaded: " + e.getMessage());
    } catch (IOException e) {
      throw new StackException("The file %s cannot be written.".formatted(loaded), e);
    }
  }

  private void printGuide(LocalStack stack) {
    out.println();
    for (Service service : Service.values()) {
      line(service.module(), stack.service(service).base() + "/q/swagger-ui");
    }
    line("Keycloak", stack.keycloak().toString());
    out.println();
    out.println("  Demonstration accounts (client gongping-web) and their passwords:");
    new TreeMap<>(stack.passwords()).forEach(this::line);
    out.println();
    out.println("  Administrator of Keycloak, and the client of the provincial systems:");
    line(KeycloakServer.ADMIN, stack.adminPassword());
    line(Realm.PROVINCE, stack.provinceSecret());
    out.println();
  }

  private void line(String name, String value) {
    out.printf("    %-18s %s%n", name, value);
  }
}
