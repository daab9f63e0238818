/**
 * What students handed in, read with suspicion: nothing is ever unpacked to disk.
 *
 * <pre>
 * SubmissionList  who handed in, and where: a folder of folders and archives, or a Roster (CSV)
 * Place           a folder, an archive or a git repository
 * FolderFiles, ZipFiles, TarFiles, GitFiles
 *                 the Java files of a place, within an Allowance; names pass EntryName
 * Handin          those of them that are the workspace's tinyml classes
 * RefusedSubmission  the student's fault, told in a sentence; it scores nothing
 * </pre>
 *
 * <p>What is not the student's fault, for example a repository that cannot be reached, is an {@link
 * java.io.IOException}, and never costs points.
 */
package milliwatt.submission;
