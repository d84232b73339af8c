package io.gongping.scoring.definition;

/**
 * Names one version of a scheme.
 *
 * @param id such as {@code S11}
 * @param version from 1
 */
public record SchemeRef(String id, int version) {

  @Override
  public String toString() {
    return id + " v" + version;
  }
}
