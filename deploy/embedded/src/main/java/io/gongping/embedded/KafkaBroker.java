package io.gongping.embedded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/**
 * One Kafka node, broker and controller in this process, on a folder of its own.
 *
 * <p>A single node has no replica to make up for a lost page: it flushes every batch, so that an
 * acknowledged event also survives a power cut. Topics are not made by asking for them; see {@link
 * KafkaTopics}.
 */
public final class KafkaBroker implements AutoCloseable {

  private final int port;
  private final Path logs;
  private final FolderLock lock;
  private final KafkaRaftServer server;

  /**
   * What to start.
   *
   * @param folder holds the logs
   * @param port of the loopback interface, or {@link Ports#ANY}
   * @param accounts who may connect, and do what they were granted; empty lets everybody do all
   */
  public record Config(Path folder, int port, Optional<KafkaAccounts> accounts) {

    public Config {
      folder = folder.toAbsolutePath().normalize();
    }

    /** A node for tests: everybody may do everything. */
    public Config(Path folder, int port) {
      this(folder, port, Optional.empty());
    }
  }

  private KafkaBroker(int port, Path logs, FolderLock lock, KafkaRaftServer server) {
    this.port = port;
    this.logs = logs;
    this.lock = lock;
    this.server = server;
  }

  /**
   * Starts the node and returns when it serves requests; formats the folder on the first start.
   *
   * @throws PortTakenException if another program listens on the port
   * @throws FolderInUseException if another stack works on the folder
   * @throws StackException if the node does not come up
   */
  public static KafkaBroker start(Config config) {
    QuietLogs.apply();
    FolderLock lock = FolderLock.acquire(config.folder(), "Kafka");
    try {
      int port = Ports.choose(config.port(), "Kafka");
      Path logs = config.folder().resolve("logs");
      Properties properties = properties(logs, port, Ports.free());
      config.accounts().ifPresent(accounts -> accounts.secure(properties, port));
      if (Files.notExists(logs.resolve("meta.properties"))) {
        format(config.folder(), properties);
      }
      return new KafkaBroker(port, logs, lock, launch(properties));
    } catch (IOException e) {
      lock.close();
      throw new StackException("Kafka cannot use the folder %s.".formatted(config.folder()), e);
    } catch (RuntimeException e) {
      lock.close();
      throw e instanceof StackException ? e : new StackException("Kafka did not start.", e);
    }
  }

  private static KafkaRaftServer launch(Properties properties) {
    KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(properties), Time.SYSTEM);
    try {
      server.startup();
    } catch (RuntimeException e) {
      server.shutdown();
      throw e;
    }
    return server;
  }

  private static Properties properties(Path logs, int port, int controllerPort) {
    Properties properties = new Properties();
    properties.setProperty("process.roles", "broker,controller");
    properties.setProperty("node.id", "1");
    properties.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
    properties.setProperty(
        "listeners",
        "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort));
    properties.setProperty("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
    properties.setProperty("controller.listener.names", "CONTROLLER");
    properties.setProperty("inter.broker.listener.name", "PLAINTEXT");
    properties.setProperty("log.dirs", logs.toString());
    properties.setProperty("auto.create.topics.enable", "false");
    properties.setProperty("log.flush.interval.messages", "1");
    properties.setProperty("group.initial.rebalance.delay.ms", "0");
    for (String internal :
        new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
      properties.setProperty(internal + ".replication.factor", "1");
      properties.setProperty(internal + ".num.partitions", "4");
    }
    properties.setProperty("transaction.state.log.min.isr", "1");
    properties.setProperty("share.coordinator.state.topic.min.isr", "1");
    // The cleaner's default of 128 MiB is for servers with thousands of partitions.
    properties.setProperty("log.cleaner.dedupe.buffer.size", "8388608");
    return properties;
  }

  private static void format(Path folder, Properties properties) throws IOException {
    Path file = folder.resolve("server.properties");
    try (Writer writer = Files.newBufferedWriter(file)) {
      properties.store(writer, null);
    }
    ByteArrayOutputStream report = new ByteArrayOutputStream();
    String[] arguments = {
      "format",
      "--ignore-formatted",
      "--cluster-id",
      Uuid.randomUuid().toString(),
      "--config",
      file.toString()
    };
    int exit =
        StorageTool.execute(arguments, new PrintStream(report, true, StandardCharsets.UTF_8));
    if (exit != 0) {
      throw new StackException(
          "Kafka cannot format its folder: " + report.toString(StandardCharsets.UTF_8).strip());
    }
  }

  public int port() {
    return port;
  }

  /** Gives the value for {@code bootstrap.servers}. */
  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  /**
   * Stops the node and leaves its folder as a killed one leaves it: without the mark of a clean
   * stop, so that the next start has to recover the logs. Clients see their connections break
   * without notice either way.
   */
  public void stopAbruptly() {
    close();
    try {
      Files.deleteIfExists(logs.resolve(".kafka_cleanshutdown"));
    } catch (IOException e) {
      throw new StackException("The folder %s cannot be changed.".formatted(logs), e);
    }
  }

  /** Stops the node in good order. */
  @Override
  public void close() {
    try {
      server.shutdown();
      server.awaitShutdown();
    } finally {
      lock.close();
    }
  }
}
