package io.gongping.embedded.quarkus;

import io.gongping.embedded.EmbeddedStack;
import io.gongping.embedded.TemporaryStack;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The one stack of a test JVM.
 *
 * <p>Quarkus loads test resources anew, in another class loader, for every test profile. A static
 * field would hold one stack for each of them, and a broker whose class loader Quarkus has closed
 * fails as soon as it needs one more class. So the stack lives in the system class loader, which
 * holds the whole test class path, and the others reach it through a proxy; the methods of {@link
 * EmbeddedStack} use types of the JDK only.
 */
public final class JvmStack {

  /** By name, because this module knows nothing of the services. */
  private static final String MIGRATION_STEP = "io.gongping.support.database.Migrate";

  private static final class Holder {
    private static final TemporaryStack STACK = start();

    private static TemporaryStack start() {
      TemporaryStack stack = TemporaryStack.start();
      Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "embedded-stack-closer"));
      return stack;
    }
  }

  private JvmStack() {}

  /** Starts the stack at the first call; it ends with the JVM. */
  static EmbeddedStack get() {
    try {
      Method shared =
          Class.forName(JvmStack.class.getName(), true, ClassLoader.getSystemClassLoader())
              .getMethod("shared");
      return bridge(invoke(shared, null));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The test class path is not on the system class loader.", e);
    }
  }

  /**
   * Runs the migration step of the service on the test class path, as its image does before the
   * service starts.
   */
  static void migrate(Map<String, String> settings) {
    try {
      Method migrate =
          Class.forName(MIGRATION_STEP, true, ClassLoader.getSystemClassLoader())
              .getMethod("migrate", Map.class, String[].class);
      invoke(migrate, null, settings, new String[0]);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The test class path has no migration step.", e);
    }
  }

  /** Called across class loaders by {@link #get()}. */
  public static Object shared() {
    return Holder.STACK;
  }

  private static EmbeddedStack bridge(Object shared) {
    return (EmbeddedStack)
        Proxy.newProxyInstance(
            JvmStack.class.getClassLoader(),
            new Class<?>[] {EmbeddedStack.class},
            (proxy, method, arguments) ->
                invoke(
                    shared.getClass().getMethod(method.getName(), method.getParameterTypes()),
                    shared,
                    arguments));
  }

  // The servers' libraries look classes up through the context class loader, which a test sets to
  // one of Quarkus, and the servers' threads inherit it.
  private static Object invoke(Method method, @Nullable Object target, Object... arguments)
      throws ReflectiveOperationException {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(ClassLoader.getSystemClassLoader());
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException("The embedded stack failed: " + e.getCause(), e.getCause());
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
