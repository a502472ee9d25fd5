/* Office Open XML presentation (ECMA-376): one master and layout without anything on them, a slide with its picture
 * and its text boxes, its notes. */
#include "klaster-pptx.h"

#include <math.h>
#include <string.h>

#include "klaster-zip-writer.h"

/* A slide is 7.5 inches high; 914400 EMU are an inch. */
#define HEIGHT 6858000.0
#define POINTS 540.0
/* Where the family is not there, its kind says that another one without serifs is to stand for it. */
#define LATIN "<a:latin typeface=\"Inter\" panose=\"020B0604020202020204\" pitchFamily=\"34\"/>"

#define HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
#define OFFICE "http://schemas.openxmlformats.org/officeDocument/2006/"
#define PACKAGE "http://schemas.openxmlformats.org/package/2006/"
#define NAMESPACES                                                                                 \
  " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:r=\"" OFFICE           \
  "relationships\" xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\""
#define RELATIONS HEAD "<Relationships xmlns=\"" PACKAGE "relationships\">"
#define TYPE "application/vnd.openxmlformats-officedocument."
#define NO_SHAPES                                                                                  \
  "<p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>"
#define COLOR_MAP                                                                                  \
  "<p:clrMap bg1=\"lt1\" tx1=\"dk1\" bg2=\"lt2\" tx2=\"dk2\" accent1=\"accent1\" "                 \
  "accent2=\"accent2\" accent3=\"accent3\" accent4=\"accent4\" accent5=\"accent5\" "               \
  "accent6=\"accent6\" hlink=\"hlink\" folHlink=\"folHlink\"/>"

/* Fixed parts */

static const char root_relations[]
    = RELATIONS "<Relationship Id=\"rId1\" Type=\"" OFFICE
                "relationships/officeDocument\" Target=\"ppt/presentation.xml\"/>"
                "<Relationship Id=\"rId2\" Type=\"" PACKAGE
                "relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>"
                "</Relationships>";

static const char theme[] = HEAD
    "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"Klaster\">"
    "<a:themeElements><a:clrScheme name=\"Klaster\">"
    "<a:dk1><a:srgbClr val=\"1B2529\"/></a:dk1><a:lt1><a:srgbClr val=\"FFFFFF\"/></a:lt1>"
    "<a:dk2><a:srgbClr val=\"0F5F59\"/></a:dk2><a:lt2><a:srgbClr val=\"FCFCFA\"/></a:lt2>"
    "<a:accent1><a:srgbClr val=\"0F766E\"/></a:accent1>"
    "<a:accent2><a:srgbClr val=\"0072B2\"/></a:accent2>"
    "<a:accent3><a:srgbClr val=\"E69F00\"/></a:accent3>"
    "<a:accent4><a:srgbClr val=\"009E73\"/></a:accent4>"
    "<a:accent5><a:srgbClr val=\"CC79A7\"/></a:accent5>"
    "<a:accent6><a:srgbClr val=\"D55E00\"/></a:accent6>"
    "<a:hlink><a:srgbClr val=\"0F766E\"/></a:hlink>"
    "<a:folHlink><a:srgbClr val=\"566066\"/></a:folHlink></a:clrScheme>"
    "<a:fontScheme name=\"Klaster\"><a:majorFont>" LATIN
    "<a:ea typeface=\"\"/><a:cs typeface=\"\"/></a:majorFont><a:minorFont>" LATIN
    "<a:ea typeface=\"\"/><a:cs typeface=\"\"/></a:minorFont>"
    "</a:fontScheme><a:fmtScheme name=\"Klaster\"><a:fillStyleLst>"
    "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>"
    "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>"
    "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill></a:fillStyleLst><a:lnStyleLst>"
    "<a:ln><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill></a:ln>"
    "<a:ln><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill></a:ln>"
    "<a:ln><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill></a:ln></a:lnStyleLst>"
    "<a:effectStyleLst><a:effectStyle><a:effectLst/></a:effectStyle>"
    "<a:effectStyle><a:effectLst/></a:effectStyle><a:effectStyle><a:effectLst/></a:effectStyle>"
    "</a:effectStyleLst><a:bgFillStyleLst>"
    "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>"
    "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>"
    "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill></a:bgFillStyleLst></a:fmtScheme>"
    "</a:themeElements></a:theme>";

/* The place of the title: outlines and readers of the screen go by it; each slide puts it where it wants. */
#define TITLE_PLACE                                                                                \
  "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Judul\"/><p:cNvSpPr><a:spLocks "                       \
  "noGrp=\"1\"/></p:cNvSpPr>"                                                                      \
  "<p:nvPr><p:ph type=\"title\"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x=\"609600\" "         \
  "y=\"342900\"/><a:ext cx=\"7924800\" cy=\"914400\"/></a:xfrm><a:prstGeom "                       \
  "prst=\"rect\"><a:avLst/>"                                                                       \
  "</a:prstGeom></p:spPr><p:txBody><a:bodyPr lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\"/>"        \
  "<a:lstStyle/><a:p><a:endParaRPr lang=\"id-ID\"/></a:p></p:txBody></p:sp>"

static const char master[] = HEAD
    "<p:sldMaster" NAMESPACES "><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr "
    "val=\"bg1\"/></a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>" NO_SHAPES TITLE_PLACE
    "</p:spTree></p:cSld>" COLOR_MAP
    "<p:sldLayoutIdLst><p:sldLayoutId id=\"2147483649\" r:id=\"rId1\"/></p:sldLayoutIdLst>"
    "</p:sldMaster>";

static const char master_relations[]
    = RELATIONS "<Relationship Id=\"rId1\" Type=\"" OFFICE
                "relationships/slideLayout\" Target=\"../slideLayouts/slideLayout1.xml\"/>"
                "<Relationship Id=\"rId2\" Type=\"" OFFICE
                "relationships/theme\" Target=\"../theme/theme1.xml\"/></Relationships>";

static const char layout[]
    = HEAD "<p:sldLayout" NAMESPACES
           " type=\"titleOnly\"><p:cSld name=\"Klaster\"><p:spTree>" NO_SHAPES TITLE_PLACE
           "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>";

static const char layout_relations[]
    = RELATIONS "<Relationship Id=\"rId1\" Type=\"" OFFICE
                "relationships/slideMaster\" Target=\"../slideMasters/slideMaster1.xml\"/>"
                "</Relationships>";

/* A page of notes: the slide above, what to say below. WHERE: frames, or nothing where those of the master hold. */
#define NOTES_PLACES(slide_where, body_where, body)                                                \
  "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Salindia\"/><p:cNvSpPr><a:spLocks noGrp=\"1\" "        \
  "noRot=\"1\" noChangeAspect=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"sldImg\"/></p:nvPr>"         \
  "</p:nvSpPr>" slide_where "</p:sp><p:sp><p:nvSpPr><p:cNvPr id=\"3\" name=\"Catatan\"/>"          \
  "<p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"body\" "                    \
  "idx=\"1\"/></p:nvPr>"                                                                           \
  "</p:nvSpPr>" body_where "<p:txBody><a:bodyPr/><a:lstStyle/><a:p>" body                          \
  "</a:p></p:txBody></p:sp>"
#define NOTES_FRAME(y, height)                                                                     \
  "<p:spPr><a:xfrm><a:off x=\"685800\" y=\"" y "\"/><a:ext cx=\"5486400\" cy=\"" height "\"/>"     \
  "</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr>"

#define NOTES_END "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>"

static const char notes_master[] = HEAD
    "<p:notesMaster" NAMESPACES "><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr "
    "val=\"bg1\"/></a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>" NO_SHAPES NOTES_PLACES (
        NOTES_FRAME ("1143000", "3086100"),
        NOTES_FRAME ("4400550", "3600450"),
        "<a:endParaRPr lang=\"id-ID\"/>") "</p:spTree></p:cSld>" COLOR_MAP "</p:notesMaster>";

static const char notes_master_relations[]
    = RELATIONS "<Relationship Id=\"rId1\" Type=\"" OFFICE
                "relationships/theme\" Target=\"../theme/theme2.xml\"/></Relationships>";

/* Parts that say how many slides there are */

static void
add_content_types (KlasterZipWriter *zip, guint n)
{
  g_autoptr (GString) xml = g_string_new (HEAD "<Types xmlns=\"" PACKAGE "content-types\">");
  static const struct
  {
    const char *name, *type;
  } parts[] = { { "ppt/presentation.xml", "presentationml.presentation.main+xml" },
                { "ppt/slideMasters/slideMaster1.xml", "presentationml.slideMaster+xml" },
                { "ppt/slideLayouts/slideLayout1.xml", "presentationml.slideLayout+xml" },
                { "ppt/notesMasters/notesMaster1.xml", "presentationml.notesMaster+xml" },
                { "ppt/theme/theme1.xml", "theme+xml" },
                { "ppt/theme/theme2.xml", "theme+xml" } };

  g_string_append (xml,
                   "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-"
                   "package.relationships+xml\"/><Default Extension=\"xml\" "
                   "ContentType=\"application/xml\"/><Default Extension=\"png\" "
                   "ContentType=\"image/png\"/><Override PartName=\"/docProps/core.xml\" "
                   "ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>");
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    g_string_append_printf (xml, "<Override PartName=\"/%s\" ContentType=\"" TYPE "%s\"/>",
                            parts[i].name, parts[i].type);
  for (guint i = 1; i <= n; i++)
    g_string_append_printf (xml,
                            "<Override PartName=\"/ppt/slides/slide%u.xml\" ContentType=\"" TYPE
                            "presentationml.slide+xml\"/>"
                            "<Override PartName=\"/ppt/notesSlides/notesSlide%u.xml\" "
                            "ContentType=\"" TYPE "presentationml.notesSlide+xml\"/>",
                            i, i);
  g_string_append (xml, "</Types>");
  klaster_zip_writer_add (zip, "[Content_Types].xml", xml->str);
}

static void
add_presentation (KlasterZipWriter *zip, guint n, double shape)
{
  g_autoptr (GString) xml = g_string_new (
      HEAD "<p:presentation" NAMESPACES "><p:sldMasterIdLst><p:sldMasterId id=\"2147483648\" "
           "r:id=\"rId1\"/></p:sldMasterIdLst>"
           "<p:notesMasterIdLst><p:notesMasterId r:id=\"rId2\"/>"
           "</p:notesMasterIdLst><p:sldIdLst>");
  g_autoptr (GString) relations = g_string_new (
      RELATIONS "<Relationship Id=\"rId1\" Type=\"" OFFICE "relationships/slideMaster\" "
                "Target=\"slideMasters/slideMaster1.xml\"/>"
                "<Relationship Id=\"rId2\" Type=\"" OFFICE "relationships/notesMaster\" "
                "Target=\"notesMasters/notesMaster1.xml\"/>"
                "<Relationship Id=\"rId3\" Type=\"" OFFICE
                "relationships/theme\" Target=\"theme/theme1.xml\"/>");

  for (guint i = 1; i <= n; i++)
    {
      g_string_append_printf (xml, "<p:sldId id=\"%u\" r:id=\"rId%u\"/>", 255 + i, 3 + i);
      g_string_append_printf (relations,
                              "<Relationship Id=\"rId%u\" Type=\"" OFFICE
                              "relationships/slide\" Target=\"slides/slide%u.xml\"/>",
                              3 + i, i);
    }
  g_string_append_printf (xml,
                          "</p:sldIdLst><p:sldSz cx=\"%d\" cy=\"%d\"/><p:notesSz cx=\"6858000\" "
                          "cy=\"9144000\"/></p:presentation>",
                          (int)round (HEIGHT * shape), (int)HEIGHT);
  g_string_append (relations, "</Relationships>");
  klaster_zip_writer_add (zip, "ppt/presentation.xml", xml->str);
  klaster_zip_writer_add (zip, "ppt/_rels/presentation.xml.rels", relations->str);
}

static void
add_core (KlasterZipWriter *zip, const char *title)
{
  g_autofree char *escaped = g_markup_escape_text (title, -1);
  g_autofree char *xml = g_strdup_printf (
      HEAD "<cp:coreProperties xmlns:cp=\"" PACKAGE "metadata/core-properties\" "
           "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>%s</dc:title>"
           "<dc:creator>Klaster Desa</dc:creator></cp:coreProperties>",
      escaped);

  klaster_zip_writer_add (zip, "docProps/core.xml", xml);
}

/* Slides */

static void
append_frame (GString *xml, double x, double y, double width, double height, double shape)
{
  g_string_append_printf (xml,
                          "<a:xfrm><a:off x=\"%d\" y=\"%d\"/><a:ext cx=\"%d\" cy=\"%d\"/></a:xfrm>",
                          (int)round (x * HEIGHT * shape), (int)round (y * HEIGHT),
                          (int)round (width * HEIGHT * shape), (int)round (height * HEIGHT));
}

/* Lines that are broken in the text stay broken. */
static void
append_paragraphs (GString *xml, const KlasterPptxWords *words)
{
  g_auto (GStrv) lines = g_strsplit (words->text, "\n", -1);
  const char *align = words->align > 0.6 ? "r" : words->align > 0.4 ? "ctr" : "l";

  for (char **line = lines; *line != NULL; line++)
    {
      g_autofree char *escaped = g_markup_escape_text (*line, -1);

      g_string_append_printf (
          xml,
          "<a:p><a:pPr algn=\"%s\"/><a:r><a:rPr lang=\"id-ID\" sz=\"%d\" b=\"%d\"><a:solidFill>"
          "<a:srgbClr val=\"%06X\"/></a:solidFill>" LATIN "</a:rPr>"
          "<a:t>%s</a:t></a:r></a:p>",
          align, (int)round (words->size * POINTS * 100), words->bold, words->color, escaped);
    }
}

static void
append_words (GString *xml, const KlasterPptxWords *words, guint id, double shape)
{
  if (words->title)
    g_string_append_printf (
        xml,
        "<p:sp><p:nvSpPr><p:cNvPr id=\"%u\" name=\"Judul\"/><p:cNvSpPr/><p:nvPr>"
        "<p:ph type=\"title\"/></p:nvPr></p:nvSpPr><p:spPr>",
        id);
  else
    g_string_append_printf (xml,
                            "<p:sp><p:nvSpPr><p:cNvPr id=\"%u\" name=\"Teks %u\"/><p:cNvSpPr "
                            "txBox=\"1\"/><p:nvPr/></p:nvSpPr><p:spPr>",
                            id, id);
  append_frame (xml, words->x, words->y, words->width, words->height, shape);
  g_string_append (xml, "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>"
                        "<p:txBody><a:bodyPr wrap=\"square\" lIns=\"0\" tIns=\"0\" rIns=\"0\" "
                        "bIns=\"0\" anchor=\"t\"><a:normAutofit/></a:bodyPr><a:lstStyle/>");
  append_paragraphs (xml, words);
  g_string_append (xml, "</p:txBody></p:sp>");
}

static void
add_slide_text (KlasterZipWriter *zip, const KlasterPptxSlide *slide, guint n, double shape)
{
  g_autofree char *name = g_strdup_printf ("ppt/slides/slide%u.xml", n);
  g_autofree char *description = g_markup_escape_text (slide->description, -1);
  g_autoptr (GString) xml = g_string_new (HEAD "<p:sld" NAMESPACES "><p:cSld><p:spTree>" NO_SHAPES);

  g_string_append_printf (xml,
                          "<p:pic><p:nvPicPr><p:cNvPr id=\"2\" name=\"Gambar\" descr=\"%s\"/>"
                          "<p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed=\"rId2\"/>"
                          "<a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>",
                          description);
  append_frame (xml, 0, 0, 1, 1, shape);
  g_string_append (xml, "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr></p:pic>");
  for (guint i = 0; i < slide->words->len; i++)
    append_words (xml, slide->words->pdata[i], 3 + i, shape);
  g_string_append (xml, "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>"
                        "</p:sld>");
  klaster_zip_writer_add (zip, name, xml->str);
}

static void
add_slide_relations (KlasterZipWriter *zip, guint n, guint picture)
{
  g_autofree char *name = g_strdup_printf ("ppt/slides/_rels/slide%u.xml.rels", n);
  g_autofree char *xml = g_strdup_printf (
      RELATIONS "<Relationship Id=\"rId1\" Type=\"" OFFICE
                "relationships/slideLayout\" Target=\"../slideLayouts/slideLayout1.xml\"/>"
                "<Relationship Id=\"rId2\" Type=\"" OFFICE
                "relationships/image\" Target=\"../media/image%u.png\"/>"
                "<Relationship Id=\"rId3\" Type=\"" OFFICE
                "relationships/notesSlide\" Target=\"../notesSlides/notesSlide%u.xml\"/>"
                "</Relationships>",
      picture, n);

  klaster_zip_writer_add (zip, name, xml);
}

static void
add_notes (KlasterZipWriter *zip, const KlasterPptxSlide *slide, guint n)
{
  g_autofree char *escaped = g_markup_escape_text (slide->notes, -1);
  g_autofree char *name = g_strdup_printf ("ppt/notesSlides/notesSlide%u.xml", n);
  g_autofree char *relations_name
      = g_strdup_printf ("ppt/notesSlides/_rels/notesSlide%u.xml.rels", n);
  g_autofree char *xml = g_strdup_printf (
      HEAD "<p:notes" NAMESPACES "><p:cSld><p:spTree>" NO_SHAPES NOTES_PLACES (
          "<p:spPr/>", "<p:spPr/>", "<a:r><a:rPr lang=\"id-ID\"/><a:t>%s</a:t></a:r>") NOTES_END,
      escaped);
  g_autofree char *relations = g_strdup_printf (
      RELATIONS "<Relationship Id=\"rId1\" Type=\"" OFFICE
                "relationships/notesMaster\" Target=\"../notesMasters/notesMaster1.xml\"/>"
                "<Relationship Id=\"rId2\" Type=\"" OFFICE
                "relationships/slide\" Target=\"../slides/slide%u.xml\"/></Relationships>",
      n);

  klaster_zip_writer_add (zip, name, xml);
  klaster_zip_writer_add (zip, relations_name, relations);
}

static void
add_picture (KlasterZipWriter *zip, const KlasterPptxSlide *slide, guint n)
{
  g_autofree char *name = g_strdup_printf ("ppt/media/image%u.png", n);
  gsize size;
  const void *data = g_bytes_get_data (slide->picture, &size);

  klaster_zip_writer_begin (zip, name, TRUE);
  klaster_zip_writer_write (zip, data, size);
}

/* Opening and closing may show the same: the first slide with the picture of slide N. Both count from 1. */
static guint
find_picture (const GPtrArray *slides, guint n)
{
  const KlasterPptxSlide *slide = slides->pdata[n - 1];

  for (guint i = 1; i < n; i++)
    if (g_bytes_equal (((const KlasterPptxSlide *)slides->pdata[i - 1])->picture, slide->picture))
      return i;
  return n;
}

static void
words_free (gpointer words)
{
  g_free (((KlasterPptxWords *)words)->text);
  g_free (words);
}

/* Public functions */

KlasterPptxSlide *
klaster_pptx_slide_new (GBytes *picture, const char *description, const char *notes)
{
  KlasterPptxSlide *self = g_new (KlasterPptxSlide, 1);

  self->picture = g_bytes_ref (picture);
  self->words = g_ptr_array_new_with_free_func (words_free);
  self->description = g_strdup (description);
  self->notes = g_strdup (notes);
  return self;
}

void
klaster_pptx_slide_free (KlasterPptxSlide *self)
{
  g_bytes_unref (self->picture);
  g_ptr_array_unref (self->words);
  g_free (self->description);
  g_free (self->notes);
  g_free (self);
}

void
klaster_pptx_slide_add (KlasterPptxSlide *self, const KlasterPptxWords *words)
{
  KlasterPptxWords *copy = g_memdup2 (words, sizeof *words);

  copy->text = g_strdup (words->text);
  g_ptr_array_add (self->words, copy);
}

gboolean
klaster_pptx_save (const GPtrArray *slides,
                   const char *title,
                   double shape,
                   const char *path,
                   GError **error)
{
  g_autoptr (KlasterOutput) output = klaster_output_new (path, NULL, NULL, NULL, error);
  g_autoptr (KlasterZipWriter) zip = NULL;

  if (output == NULL)
    return FALSE;
  zip = klaster_zip_writer_new (output);
  add_content_types (zip, slides->len);
  klaster_zip_writer_add (zip, "_rels/.rels", root_relations);
  add_core (zip, title);
  add_presentation (zip, slides->len, shape);
  klaster_zip_writer_add (zip, "ppt/slideMasters/slideMaster1.xml", master);
  klaster_zip_writer_add (zip, "ppt/slideMasters/_rels/slideMaster1.xml.rels", master_relations);
  klaster_zip_writer_add (zip, "ppt/slideLayouts/slideLayout1.xml", layout);
  klaster_zip_writer_add (zip, "ppt/slideLayouts/_rels/slideLayout1.xml.rels", layout_relations);
  klaster_zip_writer_add (zip, "ppt/notesMasters/notesMaster1.xml", notes_master);
  klaster_zip_writer_add (zip, "ppt/notesMasters/_rels/notesMaster1.xml.rels",
                          notes_master_relations);
  klaster_zip_writer_add (zip, "ppt/theme/theme1.xml", theme);
  klaster_zip_writer_add (zip, "ppt/theme/theme2.xml", theme);
  for (guint i = 0; i < slides->len; i++)
    {
      guint picture = find_picture (slides, i + 1);

      add_slide_text (zip, slides->pdata[i], i + 1, shape);
      add_slide_relations (zip, i + 1, picture);
      add_notes (zip, slides->pdata[i], i + 1);
      if (picture == i + 1)
        add_picture (zip, slides->pdata[i], picture);
    }
  klaster_zip_writer_end (zip);
  return klaster_output_finish (output, error);
}
