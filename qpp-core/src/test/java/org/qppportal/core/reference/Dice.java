package org.qppportal.core.reference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Random choices that can be made again from the same seed. */
final class Dice {

  private final Random random;

  Dice(long seed) {
    this.random = new Random(seed);
  }

  /** True in this many of a hundred throws. */
  boolean percent(int chance) {
    return random.nextInt(100) < chance;
  }

  /** A whole number between both, inclusive. */
  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  <T> T one(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  /** Some of the values, in random order, at most as many as there are. */
  <T> List<T> some(List<T> values, int count) {
    List<T> shuffled = new ArrayList<>(values);
    Collections.shuffle(shuffled, random);
    return List.copyOf(shuffled.subList(0, Math.min(count, shuffled.size())));
  }
}
