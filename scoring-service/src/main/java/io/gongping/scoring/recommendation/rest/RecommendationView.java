package io.gongping.scoring.recommendation.rest;

import io.gongping.scoring.recommendation.RecommendationResult;
import io.gongping.scoring.recommendation.RecommendationResult.Standing;
import io.gongping.scoring.recommendation.Shortlist;
import io.gongping.scoring.recommendation.WriteInMerge;
import io.gongping.scoring.recommendation.app.MergeWriteIn;
import io.gongping.scoring.recommendation.app.RecommendationResults;
import io.gongping.scoring.scheme.Exact;
import io.gongping.support.web.LocalizedText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.numbers.fraction.BigFraction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
    name = "RecommendationResult",
    description = "The outcome of a recommendation. All votes are equal.")
record RecommendationView(
    @Schema(examples = "R1") String recommendation,
    LocalizedText title,
    @Nullable String unit,
    int seats,
    @Schema(description = "How many people one rater may name.") int atMost,
    @Schema(description = "Returned on papers that ask for it.") long ballots,
    @Schema(description = "Those that a rule voids.") long invalid,
    @Schema(description = "Valid ballots whose choice here counts for nobody: it names too many.")
        long overSelected,
    @Schema(description = "Valid ballots whose choice counts here; shares are of these.")
        long counted,
    @Schema(description = "Those of them that name nobody.") long nobody,
    @Schema(
            description =
                "Fewer than five of them name anybody: whom, stays secret, and nothing below is"
                    + " shown.")
        boolean withheld,
    @Schema(description = "Most votes first; every candidate, and everybody who was written in.")
        List<StandingView> people,
    @Schema(description = "Absent where it is withheld.") @Nullable ShortlistView shortlist,
    @Schema(description = "The number of merges that this rests on; also the ETag.") int version) {

  @Schema(name = "RecommendedPerson")
  record StandingView(
      @Schema(description = "Absent for somebody written in.", examples = "c1")
          @Nullable String candidate,
      String name,
      @Nullable UUID directoryId,
      long votes,
      @Schema(description = "Of the counted ballots; absent where there are none.")
          @Nullable VoteShare share,
      @Schema(description = "Equal votes share a rank.") int rank,
      @Schema(description = "Written names that stand for this person, with their votes.")
          Map<String, Long> names) {

    static StandingView of(Standing standing, long counted) {
      return new StandingView(
          standing.candidate(),
          standing.name(),
          standing.directoryId(),
          standing.votes(),
          counted == 0 ? null : VoteShare.of(standing.votes(), counted),
          standing.rank(),
          standing.names());
    }
  }

  @Schema(name = "VoteShare")
  record VoteShare(
      @Schema(description = "Four places, half up; for display only.", examples = "0.6000")
          String share,
      @Schema(description = "Votes of counted ballots.", examples = "24/40") String fraction) {

    static VoteShare of(long votes, long counted) {
      return new VoteShare(Exact.decimal(BigFraction.of(votes, counted)), votes + "/" + counted);
    }
  }

  @Schema(
      name = "Shortlist",
      description = "Two people a post, by votes. A tie at the edge is left to people.")
  record ShortlistView(
      int places,
      @Schema(description = "Who is in.") List<ShortlistedView> certain,
      @Schema(description = "Those with equal votes at the edge; empty without a tie.")
          List<ShortlistedView> tied,
      @Schema(description = "Places left for the tied.") int open) {

    static ShortlistView of(Shortlist shortlist) {
      return new ShortlistView(
          shortlist.places(),
          ShortlistedView.of(shortlist.certain()),
          ShortlistedView.of(shortlist.tied()),
          shortlist.open());
    }
  }

  @Schema(name = "ShortlistedPerson")
  record ShortlistedView(@Nullable String candidate, String name, long votes) {

    static List<ShortlistedView> of(List<Standing> standings) {
      return standings.stream()
          .map(one -> new ShortlistedView(one.candidate(), one.name(), one.votes()))
          .toList();
    }
  }

  @Schema(name = "WriteInMerge", description = "An organiser's word on whom a name stands for.")
  record MergeView(
      int version,
      String name,
      @Schema(description = "The candidate that it stands for.") @Nullable String candidate,
      @Schema(description = "The name that it stands for; with candidate absent too, itself.")
          @Nullable String canonicalName,
      String reason,
      String mergedBy,
      Instant mergedAt) {

    static MergeView of(WriteInMerge merge) {
      return new MergeView(
          merge.version(),
          merge.name(),
          merge.candidate(),
          merge.canonicalName(),
          merge.reason(),
          merge.mergedBy(),
          merge.mergedAt());
    }
  }

  @Schema(
      name = "WriteInMergeEntry",
      description = "Neither candidate nor canonicalName: the name stands for itself again.",
      examples = "{\"name\": \"老张\", \"candidate\": \"c1\", \"reason\": \"监票人核对\"}")
  record MergeEntry(
      @Schema(description = "As it was counted.") @NotBlank @Size(max = 200) String name,
      @Size(max = 32) @Nullable String candidate,
      @Size(max = 200) @Nullable String canonicalName,
      @NotBlank @Size(max = 500) String reason) {

    MergeWriteIn.Entry entry() {
      return new MergeWriteIn.Entry(name, candidate, canonicalName, reason);
    }
  }

  static RecommendationView of(RecommendationResults.Merged merged) {
    RecommendationResult result = merged.result();
    boolean withheld = result.isWithheld();
    return new RecommendationView(
        result.recommendation().key(),
        result.recommendation().title(),
        result.recommendation().unit(),
        result.recommendation().seats(),
        result.recommendation().atMost(),
        result.ballots(),
        result.invalid(),
        result.overSelected(),
        result.counted(),
        result.nobody(),
        withheld,
        withheld
            ? List.of()
            : result.standings().stream()
                .map(standing -> StandingView.of(standing, result.counted()))
                .toList(),
        withheld ? null : ShortlistView.of(result.shortlist()),
        merged.version());
  }
}
