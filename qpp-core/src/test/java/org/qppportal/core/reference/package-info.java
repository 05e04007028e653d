/**
 * A second, plain implementation of MIPS scoring, written from the text of the rules alone, and a
 * comparison of the product with it on random submissions. It shares no rule and no number with the
 * product, so that a misreading has to be made twice to go unseen.
 *
 * <p>A thorough comparison: {@code mvn -o -pl qpp-core -am test -Dtest=IndependentCheckTest
 * -Dsurefire.failIfNoSpecifiedTests=false -DargLine="-Dqpp.check.cases=100000"}.
 */
package org.qppportal.core.reference;
