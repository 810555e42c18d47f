package org.casus.page;

/** Tells tables of figures from tables that only lay a page out. */
final class DataTables {

    private static final int MANY_ROWS = 10;
    private static final int MANY_COLUMNS = 4;
    private static final int MANY_CELLS = 10;

    private DataTables() {}

    /** Whether a table holds data. */
    static boolean isData(Box table) {
        if (table.attribute("role").equals("presentation")
                || table.attribute("datatable").equals("0")) {
            return false;
        }
        if (!table.attribute("summary").isEmpty()) {
            return true;
        }
        Shape shape = new Shape();
        shape.look(table);
        if (shape.nested) {
            return shape.headed;
        }
        if (shape.headed) {
            return true;
        }
        if (shape.rows <= 1 || shape.columns <= 1) {
            return false;
        }
        return shape.rows >= MANY_ROWS
                || shape.columns > MANY_COLUMNS
                || shape.rows * shape.columns > MANY_CELLS;
    }

    /** Rows and columns of a table down to the tables in it. */
    private static final class Shape {

        private int rows;
        private int columns;
        private boolean headed;
        private boolean nested;

        void look(Box box) {
            for (Box child : box.children) {
                switch (child.tag) {
                    case "table" -> nested = true;
                    case "col", "colgroup", "tfoot", "thead", "th", "caption" -> headed = true;
                    case "tr" -> {
                        rows++;
                        columns = Math.max(columns, cells(child));
                    }
                    default -> {}
                }
                if (!child.is("table")) {
                    look(child);
                }
            }
        }

        private static int cells(Box row) {
            return (int) row.children.stream().filter(c -> c.is("td") || c.is("th")).count();
        }
    }
}
