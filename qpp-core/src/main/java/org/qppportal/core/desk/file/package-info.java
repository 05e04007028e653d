/** Files that come with tickets: which are taken, as what, and which are not. */
package org.qppportal.core.desk.file;
