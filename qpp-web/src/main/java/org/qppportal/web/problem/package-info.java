/** Showing what is wrong with what somebody sent. */
package org.qppportal.web.problem;
