/** Problems as data: one catalogue of everything that can be wrong with what somebody sends. */
package org.qppportal.core.problem;
