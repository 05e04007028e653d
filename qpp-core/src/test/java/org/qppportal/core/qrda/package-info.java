/**
 * Tests of reading QRDA documents.
 *
 * <p>{@link org.qppportal.core.qrda.QrdaFuzzTest} repeats the kept corpus, which lies in the test
 * resources beside it, in every run of the tests. To look for new documents that upset the reader,
 * for at most ten minutes:
 *
 * <pre>JAZZER_FUZZ=1 mvn -pl qpp-core -am test -Dtest=QrdaFuzzTest
 * -Dsurefire.failIfNoSpecifiedTests=false</pre>
 *
 * <p>What it finds is written to the corpus's folder: keep it there, and mend the reader.
 */
package org.qppportal.core.qrda;
