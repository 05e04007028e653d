package org.qppportal.core.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.qppportal.core.qrda.PublishedYears;
import org.qppportal.core.qrda.QrdaReader;
import org.qppportal.core.qrda.QrdaReading;
import org.qppportal.core.qrda.QrdaSample;
import org.qppportal.core.qrda.QrdaSource;
import org.qppportal.core.submission.DocumentReader;
import org.qppportal.core.submission.SubmissionReading;

/**
 * How many QRDA documents a core reads in a second, beside a bare pass of the Java platform's own
 * StAX reader over the same bytes.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class QrdaReadingBenchmark {

  private static final XMLInputFactory PLATFORM = XMLInputFactory.newDefaultFactory();

  /** About how large the documents are, in kilobytes. */
  @Param({"10", "100", "400"})
  private int kilobytes;

  private byte[] document;
  private QrdaReader reader;
  private DocumentReader validator;

  @Setup
  public void setUp() {
    PublishedYears years = new PublishedYears();
    reader = new QrdaReader(years);
    validator = new DocumentReader(years, Set.of(2020, 2021, 2022, 2023, 2024, 2025));
    List<byte[]> valid = QrdaSample.valid();
    document =
        valid.stream()
            .min(Comparator.comparingInt(xml -> Math.abs(xml.length - kilobytes * 1024)))
            .orElseThrow();
  }

  /** The document becomes the published JSON, by the program's rules. */
  @Benchmark
  public QrdaReading converted() throws IOException {
    return reader.read(QrdaSource.of(document));
  }

  /** The same, and the submission is checked as one that is sent. */
  @Benchmark
  public SubmissionReading checked() {
    return validator.read(document);
  }

  /** All events of the document, and nothing done with them. */
  @Benchmark
  public int barePass() throws XMLStreamException {
    XMLStreamReader bare = PLATFORM.createXMLStreamReader(new ByteArrayInputStream(document));
    int events = 0;
    while (bare.next() != XMLStreamConstants.END_DOCUMENT) {
      events++;
    }
    return events;
  }
}
