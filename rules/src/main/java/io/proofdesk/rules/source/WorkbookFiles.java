package io.proofdesk.rules.source;

import io.proofdesk.model.Finding;
import io.proofdesk.rules.workbook.Findings;
import io.proofdesk.rules.workbook.Grid;
import io.proofdesk.rules.workbook.WorkbookFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds and reads every workbook below a directory. */
final class WorkbookFiles {
  /** Tables, profiles, and the tables of one profile. */
  private static final int DEPTH = 3;

  /** Workbooks further down are read to be refused by name; further still their folder is. */
  private static final int LOOK = 8;

  private WorkbookFiles() {}

  /**
   * Every sheet without a fault of the workbooks that a set of tables has: those in the folder
   * itself and those of its profiles. Nothing without a profile. Whoever merges or converts a file
   * may do so in a folder that holds half a disk, and what else lies there or further down is never
   * opened.
   */
  static List<Grid> sound(Path folder) {
    var directory = FollowedFolder.of(folder);
    var files = workbooks(directory.resolve("profiles"), DEPTH - 1);
    if (files.isEmpty()) {
      return List.of();
    }
    files.addAll(workbooks(directory, 1));
    Collections.sort(files);
    var grids = new ArrayList<Grid>();
    for (var file : files) {
      var sheets = WorkbookFile.read(name(directory, file), file).value();
      if (sheets != null) {
        grids.addAll(sheets);
      }
    }
    return grids;
  }

  private static List<Path> workbooks(Path folder, int depth) {
    try (var found = Files.find(folder, depth, (file, its) -> !Files.isDirectory(file))) {
      return found
          .filter(file -> BesideWorkbooks.isWorkbook(name(folder, file)))
          .collect(Collectors.toCollection(ArrayList::new));
    } catch (IOException | UncheckedIOException unreadable) {
      return new ArrayList<>();
    }
  }

  /** Every sheet that can be made out; findings tell what cannot, and which cells have faults. */
  static List<Grid> readable(Path folder, Findings findings) {
    var directory = FollowedFolder.of(folder);
    var read =
        files(directory, findings).parallelStream()
            .map(
                file -> Made.of(found -> WorkbookFile.readable(name(directory, file), file, found)))
            .toList();
    return Made.all(read, findings);
  }

  /**
   * What could be made out of one workbook. Each is read by itself, so that what follows from a
   * file is judged without the faults of the files before it.
   */
  record Made(List<Grid> sheets, List<Finding> findings) {

    static Made of(Function<Findings, @Nullable List<Grid>> reading) {
      var found = new Findings();
      var sheets = reading.apply(found);
      return new Made(sheets == null ? List.of() : sheets, found.all());
    }

    /** The sheets of all, in their order; so are the findings. */
    static List<Grid> all(List<Made> read, Findings findings) {
      read.forEach(it -> findings.addAll(it.findings()));
      return read.stream().flatMap(it -> it.sheets().stream()).toList();
    }
  }

  /** Every workbook as bytes, by relative name; of too large ones just enough to say so. */
  static SortedMap<String, byte[]> bytes(Path folder, Findings findings) {
    var directory = FollowedFolder.of(folder);
    var files = new TreeMap<String, byte[]>();
    for (var file : files(directory, findings)) {
      var name = name(directory, file);
      try (var in = Files.newInputStream(file)) {
        files.put(name, in.readNBytes(WorkbookFile.MAX_BYTES + 1));
      } catch (IOException unreadable) {
        findings.addAll(WorkbookFile.read(name, file).findings());
      }
    }
    return files;
  }

  /** The same for files that are at hand, by relative name. */
  static List<Grid> readable(SortedMap<String, byte[]> files, Findings findings) {
    var grids = new ArrayList<Grid>();
    files.forEach(
        (name, bytes) -> {
          boolean deep = name.chars().filter(c -> c == '/').count() >= DEPTH;
          if (!deep && BesideWorkbooks.isWorkbook(name)) {
            var read = WorkbookFile.read(name, bytes);
            findings.addAll(read.findings());
            var sheets = read.value();
            grids.addAll(sheets == null ? List.of() : sheets);
          }
        });
    return grids;
  }

  private static String name(Path directory, Path file) {
    return directory.relativize(file).toString().replace('\\', '/');
  }

  /** The workbooks, by name; whatever else stands there and would not be read is named. */
  private static List<Path> files(Path directory, Findings findings) {
    var files = new ArrayList<Path>();
    try {
      Files.walkFileTree(directory, Set.of(), LOOK, new Walk(directory, files, findings));
    } catch (IOException unreadable) {
      findings.error(
          "rulebook.directory",
          directory.toString(),
          null,
          "a directory of workbooks that can be read",
          "check that it exists and that this account may read it");
      return List.of();
    }
    Collections.sort(files);
    return files;
  }

  /** Collects workbooks, and tells what would be passed over. */
  private static final class Walk extends SimpleFileVisitor<Path> {
    private final Path directory;
    private final List<Path> files;
    private final Findings findings;

    Walk(Path directory, List<Path> files, Findings findings) {
      this.directory = directory;
      this.files = files;
      this.findings = findings;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      boolean hidden = !folder.equals(directory) && BesideWorkbooks.isHidden(name(folder));
      return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      var name = name(file);
      if (file.equals(directory)) {
        return FileVisitResult.CONTINUE;
      }
      if (Files.isDirectory(file) && !BesideWorkbooks.isHidden(name)) {
        findings.error(
            "rulebook.not-read",
            name,
            null,
            attributes.isSymbolicLink()
                ? "folders that stand here themselves; one that is a link is not read"
                : "folders of workbooks at most " + (DEPTH - 1) + " deep",
            "move its workbooks to where they belong, or delete it");
      } else if (BesideWorkbooks.isWorkbook(name)) {
        files.add(file);
      } else if (!BesideWorkbooks.isFine(name)) {
        findings.error(
            "workbook.kind",
            name,
            null,
            "a workbook: .xlsx or .csv; this file would not be read",
            "save it as Excel workbook (.xlsx) or CSV UTF-8 (.csv), or take it out of the folder");
      }
      return FileVisitResult.CONTINUE;
    }

    private String name(Path file) {
      return WorkbookFiles.name(directory, file);
    }
  }
}
