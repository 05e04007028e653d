package org.qppportal.core.qrda;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.qppportal.core.problem.Problem;
import org.qppportal.core.problem.ProblemCatalogue;
import org.qppportal.core.problem.ProblemCode;
import org.qppportal.core.submission.DocumentReader;
import org.qppportal.core.submission.SubmissionReading;

/** Whatever is done to a document, it is either taken or refused with a reason. */
class QrdaMutationTest {

  private static final int MUTATIONS = 10_000;
  private static final long MOST_ALLOCATED = 64L * 1024 * 1024;
  private static final int LONGEST = 60_000;

  private final DocumentReader reader =
      new DocumentReader(new PublishedYears(), Set.of(2020, 2021, 2022, 2023, 2024, 2025));
  private final ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final Set<ProblemCode> catalogued = Set.copyOf(ProblemCatalogue.all());
  private long worstNanos;
  private long worstBytes;
  private int accepted;

  @Test
  void mutatedSamples() {
    List<byte[]> samples =
        Sample.all().stream().map(Sample::xml).filter(xml -> xml.length < LONGEST).toList();
    samples.stream().filter(xml -> xml.length > 0).forEach(reader::read);
    Random random = new Random(4);
    Mutation mutation = new Mutation(random);
    for (int i = 0; i < MUTATIONS; i++) {
      byte[] sample = samples.get(random.nextInt(samples.size()));
      check(i, mutation.apply(sample));
    }
    System.out.printf(
        "%d mutated documents, %d accepted: at most %.1f ms and %.1f MB%n",
        MUTATIONS, accepted, worstNanos / 1e6, worstBytes / 1e6);
    assertThat(worstBytes).isLessThan(MOST_ALLOCATED);
    assertThat(accepted).isBetween(MUTATIONS / 100, MUTATIONS / 2);
  }

  private void check(int number, byte[] document) {
    long nanos = System.nanoTime();
    long bytes = thread.getThreadAllocatedBytes(Thread.currentThread().getId());
    SubmissionReading reading = reader.read(document);
    worstBytes =
        Math.max(
            worstBytes, thread.getThreadAllocatedBytes(Thread.currentThread().getId()) - bytes);
    worstNanos = Math.max(worstNanos, System.nanoTime() - nanos);
    accepted += reading.accepted() ? 1 : 0;
    assertThat(reading.accepted())
        .as("mutation %d", number)
        .isEqualTo(reading.problems().stream().noneMatch(Problem::blocks));
    for (Problem problem : reading.problems()) {
      assertThat(catalogued).contains(problem.code());
      assertThat(problem.message()).isNotBlank();
      assertThat(problem.whatToDo()).isNotBlank();
    }
  }
}
