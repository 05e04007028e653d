package org.qppportal.core.dataaudit.rule;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;

/**
 * Draws a sample that anybody can draw again. Everyone's place is the SHA-256 of the seed, a slash
 * and their TIN/NPI, as UTF-8; the sample is those with the lowest, read as hex. So it depends on
 * nothing but who is there and the seed: not on the order in which they were found, not on a
 * generator of random numbers, and whoever draws cannot choose.
 */
public final class SamplingPlan {

  private SamplingPlan() {}

  /**
   * A sample.
   *
   * @param population how many it was drawn of
   * @param populationSha256 of their keys in order, each with a line feed after it, in hex
   * @param drawn those with the lowest hashes, lowest first
   */
  public record Sample(int population, String populationSha256, List<Drawn> drawn) {}

  /** One who was drawn, with the hash that decided. */
  public record Drawn(SampleUnit unit, String sha256) {}

  /** Draws a sample; who is there twice counts once. */
  public static Sample draw(Collection<SampleUnit> everybody, SizeRule rule, String seed) {
    TreeSet<SampleUnit> population = new TreeSet<>(Comparator.comparing(SampleUnit::key));
    population.addAll(everybody);
    MessageDigest digest = sha256();
    population.forEach(unit -> digest.update(bytes(unit.key() + "\n")));
    return new Sample(
        population.size(),
        HexFormat.of().formatHex(digest.digest()),
        population.stream()
            .map(unit -> new Drawn(unit, hash(seed, unit)))
            .sorted(Comparator.comparing(Drawn::sha256))
            .limit(rule.of(population.size()))
            .toList());
  }

  private static String hash(String seed, SampleUnit unit) {
    return HexFormat.of().formatHex(sha256().digest(bytes(seed + "/" + unit.key())));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
