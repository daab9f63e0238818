/** Folders that are there only for a while. */
package milliwatt.folder;
