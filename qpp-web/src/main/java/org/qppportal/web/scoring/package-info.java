/** Showing a score with everything it is made of. */
package org.qppportal.web.scoring;
