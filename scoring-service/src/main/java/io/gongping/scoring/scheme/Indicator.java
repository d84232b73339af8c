package io.gongping.scoring.scheme;

import io.gongping.support.web.LocalizedText;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** A node of a tree of indicators. */
public sealed interface Indicator {

  String key();

  LocalizedText label();

  /** The points that it gives at most. */
  BigFraction weight();

  /** All leaves below it, itself if it is one. */
  Stream<Leaf> leaves();

  /**
   * Several indicators together.
   *
   * @param of their weights sum to its own
   */
  record Branch(String key, LocalizedText label, BigFraction weight, List<Indicator> of)
      implements Indicator {

    public Branch {
      of = List.copyOf(of);
    }

    @Override
    public Stream<Leaf> leaves() {
      return of.stream().flatMap(Indicator::leaves);
    }
  }

  /**
   * Something that is measured.
   *
   * @param bands for {@link Measure#GRADED} only, highest first
   */
  record Leaf(
      String key,
      LocalizedText label,
      @Nullable String clause,
      BigFraction weight,
      Measure measure,
      Nature nature,
      Scope scope,
      List<Band> bands)
      implements Indicator {

    public Leaf {
      bands = List.copyOf(bands);
    }

    @Override
    public Stream<Leaf> leaves() {
      return Stream.of(this);
    }
  }

  /**
   * A tree.
   *
   * @param of the nodes at its top; the tree gives the sum of their points
   */
  record Tree(String key, LocalizedText label, @Nullable String clause, List<Indicator> of) {

    public Tree {
      of = List.copyOf(of);
    }

    /** All leaves. */
    public Stream<Leaf> leaves() {
      return of.stream().flatMap(Indicator::leaves);
    }

    /** The points that it gives at most. */
    public BigFraction weight() {
      return of.stream().map(Indicator::weight).reduce(BigFraction.ZERO, BigFraction::add);
    }
  }

  /** How completion becomes points. */
  enum Measure {
    /** Weight × completion, not more than the weight, not less than zero. */
    PROPORTIONAL,
    /** Weight × the points of the first band that completion reaches, zero below all. */
    GRADED,
    /**
     * All of the weight up to the target, which is a limit; beyond it weight × target ÷ actual: the
     * less the better.
     */
    LIMIT,
    /** People give the points. */
    POINTS
  }

  /** 定量/定性. */
  enum Nature {
    QUANTITATIVE,
    QUALITATIVE
  }

  /** 共性/个性. */
  enum Scope {
    /** The same for every subject. */
    COMMON,
    /** Spread over the entries of the subject's own target book. */
    OWN
  }

  /**
   * A band of completion.
   *
   * @param from the completion that reaches it, 1 for all of the target
   * @param points the part of the weight that it gives, 0 to 1
   */
  record Band(BigFraction from, BigFraction points) {}
}
