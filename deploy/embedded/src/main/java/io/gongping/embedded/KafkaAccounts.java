package io.gongping.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.security.plain.PlainLoginModule;

/**
 * Who may connect to a broker, and do what there. The rights are those of {@code
 * deploy/kubernetes/components/strimzi/users.yaml}, read from that very file: what a service may
 * not do in a cluster it may not do here either.
 */
public final class KafkaAccounts {

  private static final String USERS = "/io/gongping/embedded/strimzi/users.yaml";
  private static final String ADMINISTRATOR = "gongping-broker";
  private static final String PROTOCOL = "SASL_PLAINTEXT";
  private static final String MECHANISM = "PLAIN";
  private static final String LISTENER = "listener.name.sasl_plaintext.";

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);
  private static final Duration POLL = Duration.ofMillis(20);

  /** By name: only the running broker has it on its class path. */
  private static final String AUTHORIZER =
      "org.apache.kafka.metadata.authorizer.StandardAuthorizer";

  private final Secrets secrets;
  private final Map<String, List<AclBinding>> rights;

  private KafkaAccounts(Secrets secrets, Map<String, List<AclBinding>> rights) {
    this.secrets = secrets;
    this.rights = rights;
  }

  /** The users of the manifest, with the passwords of this stack. */
  public static KafkaAccounts of(Secrets secrets) {
    Map<String, List<AclBinding>> rights = new LinkedHashMap<>();
    for (JsonNode user : manifest()) {
      String name = user.at("/metadata/name").textValue();
      rights.put(name, rights(name, user.at("/spec/authorization/acls")));
    }
    KafkaAccounts accounts = new KafkaAccounts(secrets, rights);
    // All made now, before another process reads them.
    rights.keySet().forEach(accounts::password);
    accounts.password(ADMINISTRATOR);
    return accounts;
  }

  private static List<JsonNode> manifest() {
    YAMLMapper yaml = new YAMLMapper();
    try (InputStream file =
            Objects.requireNonNull(KafkaAccounts.class.getResourceAsStream(USERS), USERS);
        var documents = yaml.readerFor(JsonNode.class).<JsonNode>readValues(file)) {
      return documents.readAll();
    } catch (IOException e) {
      throw new StackException("The rights of the Kafka users cannot be read.", e);
    }
  }

  private static List<AclBinding> rights(String user, JsonNode acls) {
    List<AclBinding> found = new ArrayList<>();
    for (JsonNode acl : acls) {
      JsonNode resource = acl.get("resource");
      ResourcePattern pattern =
          new ResourcePattern(
              ResourceType.fromString(resource.get("type").textValue().toUpperCase(Locale.ROOT)),
              resource.get("name").textValue(),
              PatternType.fromString(
                  resource.get("patternType").textValue().toUpperCase(Locale.ROOT)));
      for (JsonNode operation : acl.get("operations")) {
        found.add(
            new AclBinding(
                pattern,
                new AccessControlEntry(
                    "User:" + user,
                    "*",
                    operation(operation.textValue()),
                    AclPermissionType.ALLOW)));
      }
    }
    return found;
  }

  /** The manifest writes {@code DescribeConfigs}, Kafka {@code DESCRIBE_CONFIGS}. */
  private static AclOperation operation(String name) {
    return AclOperation.fromString(
        name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT));
  }

  private String password(String user) {
    return secrets.password("kafka." + user);
  }

  /** Sets a broker to ask who comes, and to allow nothing that was not granted. */
  void secure(Properties broker, int port) {
    String address = PROTOCOL + "://127.0.0.1:" + port;
    String controller = broker.getProperty("listeners").replaceFirst("^PLAINTEXT://[^,]*,", "");
    broker.setProperty("listeners", address + "," + controller);
    broker.setProperty("advertised.listeners", address);
    broker.setProperty("inter.broker.listener.name", PROTOCOL);
    broker.setProperty("sasl.enabled.mechanisms", MECHANISM);
    broker.setProperty("sasl.mechanism.inter.broker.protocol", MECHANISM);
    broker.setProperty(
        "listener.security.protocol.map", "CONTROLLER:PLAINTEXT,%1$s:%1$s".formatted(PROTOCOL));
    broker.setProperty("authorizer.class.name", AUTHORIZER);
    broker.setProperty("allow.everyone.if.no.acl.found", "false");
    // Nobody but the node itself comes by the controller's listener, without a name.
    broker.setProperty("super.users", "User:ANONYMOUS;User:" + ADMINISTRATOR);
    StringBuilder login = new StringBuilder(login(ADMINISTRATOR));
    login.append(known(ADMINISTRATOR));
    rights.keySet().forEach(user -> login.append(known(user)));
    broker.setProperty(
        LISTENER + "plain." + SaslConfigs.SASL_JAAS_CONFIG, login.append(';').toString());
  }

  private String known(String user) {
    return " user_%s=\"%s\"".formatted(user, password(user));
  }

  private String login(String user) {
    return "%s required username=\"%s\" password=\"%s\""
        .formatted(PlainLoginModule.class.getName(), user, password(user));
  }

  /** The client settings of who may do everything. */
  public Map<String, Object> administrator(String bootstrapServers) {
    return settings(ADMINISTRATOR, bootstrapServers);
  }

  /**
   * The client settings of a user.
   *
   * @throws StackException if the manifest has no such user
   */
  public Map<String, Object> settings(String user, String bootstrapServers) {
    if (!user.equals(ADMINISTRATOR) && !rights.containsKey(user)) {
      throw new StackException("There is no Kafka user %s.".formatted(user));
    }
    Map<String, Object> settings = new HashMap<>();
    settings.put("bootstrap.servers", bootstrapServers);
    settings.put("security.protocol", PROTOCOL);
    settings.put(SaslConfigs.SASL_MECHANISM, MECHANISM);
    settings.put(SaslConfigs.SASL_JAAS_CONFIG, login(user) + ";");
    return settings;
  }

  /**
   * Gives every user the rights of the manifest, and no other that one may have had before. Returns
   * when the broker goes by them.
   */
  public void grant(String bootstrapServers) {
    Set<AclBinding> granted =
        rights.values().stream().flatMap(Collection::stream).collect(Collectors.toSet());
    try (Admin admin = Admin.create(administrator(bootstrapServers))) {
      List<AclBindingFilter> outdated =
          inForce(admin).stream()
              .filter(known -> !granted.contains(known))
              .map(AclBinding::toFilter)
              .toList();
      admin.deleteAcls(outdated).all().get();
      admin.createAcls(granted).all().get();
      awaitInForce(admin, granted);
    } catch (ExecutionException e) {
      throw new StackException("The rights of the Kafka users cannot be set.", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("Interrupted while setting the rights of the Kafka users.", e);
    }
  }

  /** The controller has them first; the broker hears of them a little later. */
  private static void awaitInForce(Admin admin, Set<AclBinding> granted)
      throws ExecutionException, InterruptedException {
    long began = System.nanoTime();
    while (!inForce(admin).equals(granted)) {
      if (System.nanoTime() - began > LONGEST_WAIT.toNanos()) {
        throw new StackException("The broker does not take the rights of the Kafka users.");
      }
      Thread.sleep(POLL);
    }
  }

  private static Set<AclBinding> inForce(Admin admin)
      throws ExecutionException, InterruptedException {
    return new HashSet<>(admin.describeAcls(AclBindingFilter.ANY).values().get());
  }

  /** Gives the number of users only. */
  @Override
  public String toString() {
    return "KafkaAccounts[%d users]".formatted(rights.size());
  }
}
