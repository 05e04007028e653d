/** The clinician's home: in which payment track they are, by what numbers, and what now. */
package org.qppportal.web.track;
