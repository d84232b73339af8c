package io.gongping.support.test;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/**
 * Holds adapters to their own feature: {@code a.b.roll.store} may not use {@code a.b.box.store}.
 */
final class OnlyDependOnOwnAdapters extends ArchCondition<JavaClass> {

  private final String root;
  private final Set<String> adapters;

  private OnlyDependOnOwnAdapters(String root, Set<String> adapters) {
    super("depend on adapters of their own feature only");
    this.root = root;
    this.adapters = adapters;
  }

  static OnlyDependOnOwnAdapters of(String root, Set<String> adapters) {
    return new OnlyDependOnOwnAdapters(root, adapters);
  }

  @Override
  public void check(JavaClass item, ConditionEvents events) {
    String own = feature(item.getPackageName());
    item.getDirectDependenciesFromSelf().stream()
        .filter(dependency -> isAdapter(dependency.getTargetClass().getPackageName()))
        .filter(dependency -> !feature(dependency.getTargetClass().getPackageName()).equals(own))
        .forEach(
            dependency ->
                events.add(SimpleConditionEvent.violated(item, dependency.getDescription())));
  }

  private boolean isAdapter(String packageName) {
    String[] parts = below(packageName);
    return parts.length > 1 && adapters.contains(parts[1]);
  }

  private String feature(String packageName) {
    return below(packageName)[0];
  }

  private String[] below(String packageName) {
    return packageName.startsWith(root + ".")
        ? packageName.substring(root.length() + 1).split("\\.", -1)
        : new String[] {packageName};
  }
}
