/**
 * A second, plain implementation of MIPS scoring, written from the text of the rules alone, and a
 * comparison of the product with it on random submissions. It shares no rule and no number with the
 * product, so that a misreading has to be made twice to go unseen.
 *
 * <p>A thorough comparison: {@code mvn -o -pl qpp-core -am test -Dtest=IndependentCheckTest
 * -Dsurefire.failIfNoSpecifiedTests=false -DargLine="-Dqpp.check.cases=100000
 * -Dqpp.check.summary=check.txt"}. It appends a line for each year to the file named; {@code
 * -Dqpp.check.first} is the first seed and {@code -Dqpp.check.shown} how many differences of each
 * cause are shown. Every processor takes part.
 */
package org.qppportal.core.reference;
