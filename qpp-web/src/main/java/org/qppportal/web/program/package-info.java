/** What the program is and when things happen in it. */
package org.qppportal.web.program;
