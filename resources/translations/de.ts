<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Its process ended early.</source>
        <translation>Ihr Prozess endete vorzeitig.</translation>
    </message>
    <message>
        <source>Searching goes on without an index, and takes longer. {why}</source>
        <translation>Die Suche geht ohne Index weiter und dauert länger. {why}</translation>
    </message>
    <message>
        <source>Add {stories} to an anthology</source>
        <translation>{stories} in eine Anthologie aufnehmen</translation>
    </message>
    <message>
        <source>New anthology</source>
        <translation>Neue Anthologie</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Anthologies</source>
        <translation>Anthologien</translation>
    </message>
    <message>
        <source>Title, new or to look for</source>
        <translation>Titel, neu oder zum Suchen</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Make a new one</source>
        <translation>Neu anlegen</translation>
    </message>
    <message>
        <source>About this anthology</source>
        <translation>Über diese Anthologie</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>A blank line begins a paragraph; *stars* make emphasis</source>
        <translation>Eine Leerzeile beginnt einen Absatz; *Sternchen* heben hervor</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>Untertitel</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>Herausgeber</translation>
    </message>
    <message>
        <source>Introduction</source>
        <translation>Einleitung</translation>
    </message>
    <message>
        <source>Stories, in their order</source>
        <translation>Geschichten in ihrer Reihenfolge</translation>
    </message>
    <message>
        <source>“{name}” is no picture that can be shown. Choose a JPEG or PNG.</source>
        <translation>„{name}“ ist kein Bild, das sich zeigen lässt. Bitte ein JPEG oder PNG wählen.</translation>
    </message>
    <message>
        <source>Give the anthology a title.</source>
        <translation>Die Anthologie braucht einen Titel.</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.webp *.gif *.tif *.tiff *.bmp)</source>
        <translation>Bilder (*.jpg *.jpeg *.png *.webp *.gif *.tif *.tiff *.bmp)</translation>
    </message>
    <message>
        <source>Choose a picture…</source>
        <translation>Bild wählen …</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>A cover is drawn from the title instead</source>
        <translation>Stattdessen wird ein Umschlag aus dem Titel gezeichnet</translation>
    </message>
    <message>
        <source>Choose a cover</source>
        <translation>Umschlag wählen</translation>
    </message>
    <message>
        <source>How far the stories are looked through</source>
        <translation>Wie weit die Geschichten durchgesehen sind</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop looking (Esc)</source>
        <translation>Suche abbrechen (Esc)</translation>
    </message>
    <message>
        <source>No story was deleted.</source>
        <translation>Es wurde keine Geschichte gelöscht.</translation>
    </message>
    <message>
        <source>They are kept with their marks. Select those that you want back.</source>
        <translation>Sie sind mit ihren Markierungen aufgehoben. Auswählen, was zurückkommen soll.</translation>
    </message>
    <message>
        <source>Deleted stories</source>
        <translation>Gelöschte Geschichten</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>{title}, {quiet}, {place} of {number}</source>
        <translation>{title}, {quiet}, {place} von {number}</translation>
    </message>
    <message>
        <source>Drag a title into order; Alt+Up and Alt+Down move it</source>
        <translation>Titel mit der Maus ordnen oder mit Alt+Pfeil hoch und Alt+Pfeil runter verschieben</translation>
    </message>
    <message>
        <source>Drag a title into order; Alt+Up and Alt+Down move it, Delete takes it out</source>
        <translation>Titel mit der Maus ordnen oder mit Alt+Pfeil hoch und Alt+Pfeil runter verschieben; Entf nimmt ihn heraus</translation>
    </message>
    <message>
        <source>Order the shelf</source>
        <translation>Regal ordnen</translation>
    </message>
    <message>
        <source>Anthologies, in their order</source>
        <translation>Anthologien in ihrer Reihenfolge</translation>
    </message>
    <message>
        <source>About this story</source>
        <translation>Über diese Geschichte</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Keywords, parted by commas</source>
        <translation>Schlagwörter, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Give the story a title.</source>
        <translation>Die Geschichte braucht einen Titel.</translation>
    </message>
    <message>
        <source>“{tag}” is no language. Write it as a tag, such as “en”, “en-GB” or “fr”.</source>
        <translation>„{tag}“ ist keine Sprache. Gemeint ist ein Kürzel wie „de“, „en-GB“ oder „fr“.</translation>
    </message>
    <message>
        <source>Any e-reader</source>
        <translation>Jeder E-Reader</translation>
    </message>
    <message>
        <source>Made for</source>
        <translation>Bestimmt für</translation>
    </message>
    <message>
        <source>with my highlights and notes</source>
        <translation>mit Markierungen und Notizen</translation>
    </message>
    <message>
        <source>Coloured words and your notes become part of the book</source>
        <translation>Markierte Wörter und eigene Notizen werden Teil des Buchs</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>Stopped. No book was written.</source>
        <translation>Abgebrochen. Es wurde kein Buch geschrieben.</translation>
    </message>
    <message>
        <source>Make a book</source>
        <translation>Buch erstellen</translation>
    </message>
    <message>
        <source>Tick at least one story.</source>
        <translation>Mindestens eine Geschichte ankreuzen.</translation>
    </message>
    <message>
        <source>Give the book a title.</source>
        <translation>Das Buch braucht einen Titel.</translation>
    </message>
    <message>
        <source>Say where to save the book.</source>
        <translation>Es fehlt noch, wo das Buch gespeichert werden soll.</translation>
    </message>
    <message>
        <source>“{file}” exists. Replace it?</source>
        <translation>„{file}“ gibt es schon. Ersetzen?</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Wird vorbereitet …</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird abgebrochen …</translation>
    </message>
    <message>
        <source>{number} KB</source>
        <translation>{number} KB</translation>
    </message>
    <message>
        <source>{number} MB</source>
        <translation>{number} MB</translation>
    </message>
    <message>
        <source>The book is made</source>
        <translation>Das Buch ist fertig</translation>
    </message>
    <message>
        <source>WORTH KNOWING</source>
        <translation>GUT ZU WISSEN</translation>
    </message>
    <message>
        <source>in {folder}</source>
        <translation>in {folder}</translation>
    </message>
    <message>
        <source>Close without making a book (Esc)</source>
        <translation>Schließen, ohne ein Buch zu erstellen (Esc)</translation>
    </message>
    <message>
        <source>Make the book</source>
        <translation>Buch erstellen</translation>
    </message>
    <message>
        <source>Make the book (Enter)</source>
        <translation>Buch erstellen (Eingabe)</translation>
    </message>
    <message>
        <source>Stop making the book (Esc)</source>
        <translation>Das Erstellen abbrechen (Esc)</translation>
    </message>
    <message>
        <source>Show the file</source>
        <translation>Datei zeigen</translation>
    </message>
    <message>
        <source>Open the folder that the book is in</source>
        <translation>Den Ordner öffnen, in dem das Buch liegt</translation>
    </message>
    <message>
        <source>Make another</source>
        <translation>Weiteres Buch</translation>
    </message>
    <message>
        <source>Back to the choice of stories</source>
        <translation>Zurück zur Auswahl der Geschichten</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>How far the book has come</source>
        <translation>Wie weit das Buch ist</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Choose a folder and a name</source>
        <translation>Ordner und Namen wählen</translation>
    </message>
    <message>
        <source>Where to save the book</source>
        <translation>Wo das Buch gespeichert werden soll</translation>
    </message>
    <message>
        <source>EPUB (*.epub)</source>
        <translation>EPUB (*.epub)</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Tick every story</source>
        <translation>Alle Geschichten ankreuzen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Take every tick away</source>
        <translation>Alle Kreuze entfernen</translation>
    </message>
    <message>
        <source>Tick what goes in; drag it into order.</source>
        <translation>Ankreuzen, was hineinkommt; mit der Maus ordnen.</translation>
    </message>
    <message>
        <source>STORIES</source>
        <translation>GESCHICHTEN</translation>
    </message>
    <message>
        <source>Stories of the book</source>
        <translation>Geschichten des Buchs</translation>
    </message>
    <message>
        <source>Space ticks a story, Alt+Up and Alt+Down move it</source>
        <translation>Die Leertaste kreuzt eine Geschichte an, Alt+Pfeil hoch und Alt+Pfeil runter verschieben sie</translation>
    </message>
    <message>
        <source>{title}, {time}, {place} of {number}</source>
        <translation>{title}, {time}, {place} von {number}</translation>
    </message>
    <message>
        <source>Space ticks it, Alt+Up and Alt+Down move it</source>
        <translation>Die Leertaste kreuzt an, Alt+Pfeil hoch und Alt+Pfeil runter verschieben</translation>
    </message>
    <message>
        <source>Something in Anthology went wrong ({kind}). Your marks are safe; what happened is written down in “{file}”.</source>
        <translation>In Anthology ist etwas schiefgegangen ({kind}). Die Markierungen sind sicher; was geschah, steht in „{file}“.</translation>
    </message>
    <message>
        <source>Not added</source>
        <translation>Nicht aufgenommen</translation>
    </message>
    <message>
        <source>Alike</source>
        <translation>Ähnlich</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Erneuert</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Aufgenommen</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>Which files are listed</source>
        <translation>Welche Dateien aufgeführt sind</translation>
    </message>
    <message>
        <source>Text, Markdown, HTML, DOCX and EPUB come in, and folders and ZIP archives of them.</source>
        <translation>Aufgenommen werden Text, Markdown, HTML, DOCX und EPUB sowie Ordner und ZIP-Archive davon.</translation>
    </message>
    <message>
        <source>{several} and {last}</source>
        <translation>{several} und {last}</translation>
    </message>
    <message>
        <source>Stories ({endings})</source>
        <translation>Geschichten ({endings})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln text files</source>
        <translation>
            <numerusform>%Ln Textdatei</numerusform>
            <numerusform>%Ln Textdateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln Markdown files</source>
        <translation>
            <numerusform>%Ln Markdown-Datei</numerusform>
            <numerusform>%Ln Markdown-Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln web pages</source>
        <translation>
            <numerusform>%Ln Webseite</numerusform>
            <numerusform>%Ln Webseiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln Word documents</source>
        <translation>
            <numerusform>%Ln Word-Dokument</numerusform>
            <numerusform>%Ln Word-Dokumente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln EPUB books</source>
        <translation>
            <numerusform>%Ln EPUB-Buch</numerusform>
            <numerusform>%Ln EPUB-Bücher</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ZIP archives</source>
        <translation>
            <numerusform>%Ln ZIP-Archiv</numerusform>
            <numerusform>%Ln ZIP-Archive</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln folders</source>
        <translation>
            <numerusform>%Ln Ordner</numerusform>
            <numerusform>%Ln Ordner</numerusform>
        </translation>
    </message>
    <message>
        <source>One story, with the text that came in now, its marks and those of the old one</source>
        <translation>Eine Geschichte mit dem neu gekommenen Text, seinen Markierungen und denen der alten</translation>
    </message>
    <message>
        <source>One story, with the text that was here before</source>
        <translation>Eine Geschichte mit dem Text, der schon da war</translation>
    </message>
    <message>
        <source>Two stories</source>
        <translation>Zwei Geschichten</translation>
    </message>
    <message>
        <source>Marks of both are kept in one story.</source>
        <translation>Die Markierungen von beiden bleiben in einer Geschichte.</translation>
    </message>
    <message numerus="yes">
        <source>The same for the other %Ln</source>
        <translation>
            <numerusform>Ebenso bei der anderen</numerusform>
            <numerusform>Ebenso bei den anderen %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop to add these words as a story</source>
        <translation>Loslassen, um diesen Text als Geschichte aufzunehmen</translation>
    </message>
    <message>
        <source>This cannot be added</source>
        <translation>Das lässt sich nicht aufnehmen</translation>
    </message>
    <message>
        <source>These cannot be added</source>
        <translation>Diese lassen sich nicht aufnehmen</translation>
    </message>
    <message>
        <source>Drop to add “{name}” and all in it</source>
        <translation>Loslassen, um „{name}“ mit allem darin aufzunehmen</translation>
    </message>
    <message>
        <source>Drop to add “{name}”</source>
        <translation>Loslassen, um „{name}“ aufzunehmen</translation>
    </message>
    <message>
        <source>Drop to add {files}</source>
        <translation>Loslassen, um {files} aufzunehmen</translation>
    </message>
    <message>
        <source>{names} would stay out.</source>
        <translation>Draußen bliebe: {names}.</translation>
    </message>
    <message>
        <source>{names} cannot be added.</source>
        <translation>Nicht aufnehmen lässt sich: {names}.</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>„{words}“</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln weitere</numerusform>
            <numerusform>%Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Curl straight quotes: &quot;so&quot; becomes “so”</source>
        <translation>Gerade Anführungszeichen runden: &quot;so&quot; wird “so”</translation>
    </message>
    <message>
        <source>Leave the library as it is (Esc)</source>
        <translation>Die Bibliothek lassen, wie sie ist (Esc)</translation>
    </message>
    <message>
        <source>Add the story</source>
        <translation>Geschichte aufnehmen</translation>
    </message>
    <message>
        <source>Add the story (Enter)</source>
        <translation>Geschichte aufnehmen (Eingabe)</translation>
    </message>
    <message>
        <source>It goes to “{anthology}”</source>
        <translation>Kommt nach „{anthology}“</translation>
    </message>
    <message>
        <source>Anthology</source>
        <translation>Anthologie</translation>
    </message>
    <message>
        <source>An anthology that is there, or the title of a new one</source>
        <translation>Eine vorhandene Anthologie oder der Titel einer neuen</translation>
    </message>
    <message>
        <source>Paste as a story</source>
        <translation>Als Geschichte einfügen</translation>
    </message>
    <message>
        <source>Title of the story</source>
        <translation>Titel der Geschichte</translation>
    </message>
    <message>
        <source>How it begins</source>
        <translation>So beginnt sie</translation>
    </message>
    <message>
        <source>HOW IT BEGINS</source>
        <translation>SO BEGINNT SIE</translation>
    </message>
    <message numerus="yes">
        <source>%Ln words</source>
        <translation>
            <numerusform>%Ln Wort</numerusform>
            <numerusform>%Ln Wörter</numerusform>
        </translation>
    </message>
    <message>
        <source>How far the stories have come in</source>
        <translation>Wie weit die Geschichten aufgenommen sind</translation>
    </message>
    <message>
        <source>Stop here; what has come in stays (Esc)</source>
        <translation>Hier aufhören; was schon da ist, bleibt (Esc)</translation>
    </message>
    <message>
        <source>Adding {name}</source>
        <translation>{name} wird aufgenommen</translation>
    </message>
    <message>
        <source>{place} of {number}</source>
        <translation>{place} von {number}</translation>
    </message>
    <message>
        <source>Stopping after this file…</source>
        <translation>Hält nach dieser Datei an …</translation>
    </message>
    <message>
        <source>One story now, with the new text and all its marks</source>
        <translation>Jetzt eine Geschichte, mit dem neuen Text und allen Markierungen</translation>
    </message>
    <message>
        <source>One story now, with the old text and all its marks</source>
        <translation>Jetzt eine Geschichte, mit dem alten Text und allen Markierungen</translation>
    </message>
    <message>
        <source>Both are kept</source>
        <translation>Beide bleiben</translation>
    </message>
    <message>
        <source>What became of each file</source>
        <translation>Was aus jeder Datei wurde</translation>
    </message>
    <message>
        <source>Filter by name</source>
        <translation>Nach Namen filtern</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy what became of every file (Ctrl+C)</source>
        <translation>Kopieren, was aus jeder Datei wurde (Strg+C)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open the first story of the file (Enter)</source>
        <translation>Die erste Geschichte der Datei öffnen (Eingabe)</translation>
    </message>
    <message>
        <source>What became of the files</source>
        <translation>Was aus den Dateien wurde</translation>
    </message>
    <message>
        <source>The report is copied.</source>
        <translation>Der Bericht ist kopiert.</translation>
    </message>
    <message>
        <source>Nearly the same as a story here</source>
        <translation>Fast gleich mit einer Geschichte hier</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Could not be added</source>
        <translation>Nicht aufgenommen</translation>
    </message>
    <message>
        <source>Nothing was found there that could be a story.</source>
        <translation>Dort fand sich nichts, was eine Geschichte sein könnte.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was added.</source>
        <translation>Abgebrochen. Es wurde nichts aufgenommen.</translation>
    </message>
    <message>
        <source>Stopped. {summary}</source>
        <translation>Abgebrochen. {summary}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files had come in before.</source>
        <translation>
            <numerusform>%Ln Datei war schon aufgenommen.</numerusform>
            <numerusform>%Ln Dateien waren schon aufgenommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>{stories}, in the library already</source>
        <translation>{stories}, schon in der Bibliothek</translation>
    </message>
    <message numerus="yes">
        <source>%Ln marks have lost their words in the new text and wait in Marks, under “Needs attention”.</source>
        <translation>
            <numerusform>%Ln Markierung hat im neuen Text ihre Wörter verloren und wartet bei den Markierungen unter „Zu prüfen“.</numerusform>
            <numerusform>%Ln Markierungen haben im neuen Text ihre Wörter verloren und warten bei den Markierungen unter „Zu prüfen“.</numerusform>
        </translation>
    </message>
    <message>
        <source>{percent} % the same as “{title}”, already here</source>
        <translation>zu {percent} % gleich mit „{title}“, schon hier</translation>
    </message>
    <message>
        <source>“{title}” is {alike}</source>
        <translation>„{title}“ ist {alike}</translation>
    </message>
    <message>
        <source>{stories} added from {files}.</source>
        <translation>{stories} aus {files} aufgenommen.</translation>
    </message>
    <message>
        <source>“{title}” added.</source>
        <translation>„{title}“ aufgenommen.</translation>
    </message>
    <message>
        <source>{stories} added from “{title}”.</source>
        <translation>{stories} aus „{title}“ aufgenommen.</translation>
    </message>
    <message>
        <source>“{title}” updated.</source>
        <translation>„{title}“ erneuert.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files updated.</source>
        <translation>
            <numerusform>%Ln Datei erneuert.</numerusform>
            <numerusform>%Ln Dateien erneuert.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{title}” is in the library already.</source>
        <translation>„{title}“ ist schon in der Bibliothek.</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln files are in the library already.</source>
        <translation>
            <numerusform>Die Datei ist schon in der Bibliothek.</numerusform>
            <numerusform>Alle %Ln Dateien sind schon in der Bibliothek.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files were in the library already.</source>
        <translation>
            <numerusform>%Ln Datei war schon in der Bibliothek.</numerusform>
            <numerusform>%Ln Dateien waren schon in der Bibliothek.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files could not be added.</source>
        <translation>
            <numerusform>%Ln Datei ließ sich nicht aufnehmen.</numerusform>
            <numerusform>%Ln Dateien ließen sich nicht aufnehmen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep the new text</source>
        <translation>Neuen Text behalten</translation>
    </message>
    <message>
        <source>Keep the old text</source>
        <translation>Alten Text behalten</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Beide behalten</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Filter by words or keys</source>
        <translation>Nach Wörtern oder Tasten filtern</translation>
    </message>
    <message>
        <source>Usual keys</source>
        <translation>Übliche Tasten</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Alle zurücksetzen</translation>
    </message>
    <message>
        <source>Nothing has these words or keys.</source>
        <translation>Nichts hat diese Wörter oder Tasten.</translation>
    </message>
    <message>
        <source>These keys cannot be changed.</source>
        <translation>Diese Tasten lassen sich nicht ändern.</translation>
    </message>
    <message>
        <source>Press the new keys for “{command}”. Esc leaves them as they are.</source>
        <translation>Neue Tasten für „{command}“ drücken. Esc lässt alles, wie es ist.</translation>
    </message>
    <message>
        <source>{keys} alone is for typing and for the page. Hold Ctrl or Alt with it.</source>
        <translation>{keys} allein ist fürs Schreiben und für die Seite da. Strg oder Alt dazu halten.</translation>
    </message>
    <message>
        <source>{keys} is always “{command}”. Press others.</source>
        <translation>{keys} ist immer „{command}“. Bitte andere drücken.</translation>
    </message>
    <message>
        <source>{keys} is “{command}”. Take it from there?</source>
        <translation>{keys} ist „{command}“. Dort wegnehmen?</translation>
    </message>
    <message>
        <source>Press the new keys…</source>
        <translation>Neue Tasten drücken …</translation>
    </message>
    <message>
        <source>no keys</source>
        <translation>keine Tasten</translation>
    </message>
    <message>
        <source>cannot be changed</source>
        <translation>nicht änderbar</translation>
    </message>
    <message>
        <source>Usually {keys}</source>
        <translation>Üblich: {keys}</translation>
    </message>
    <message>
        <source>Usually without keys</source>
        <translation>Üblich: ohne Tasten</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Wegnehmen</translation>
    </message>
    <message>
        <source>Leave it there</source>
        <translation>Dort lassen</translation>
    </message>
    <message>
        <source>Enter changes keys, Insert adds some, Delete takes them away.</source>
        <translation>Eingabe ändert die Tasten, Einfg fügt weitere hinzu, Entf nimmt sie weg.</translation>
    </message>
    <message>
        <source>Address with {words} in it</source>
        <translation>Adresse mit {words} darin</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>For example https://dictionary.example/?q={words}, where what is looked up takes the place of {words}.</source>
        <translation>Zum Beispiel https://dictionary.example/?q={words}; was nachgeschlagen wird, tritt an die Stelle von {words}.</translation>
    </message>
    <message>
        <source>for “{word}”</source>
        <translation>zu „{word}“</translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Dictionary</source>
        <translation>Wörterbuch</translation>
    </message>
    <message>
        <source>Looking it up…</source>
        <translation>Wird nachgeschlagen …</translation>
    </message>
    <message>
        <source>Search your stories</source>
        <translation>In den Geschichten suchen</translation>
    </message>
    <message>
        <source>Dictionaries and web search…</source>
        <translation>Wörterbücher und Websuche …</translation>
    </message>
    <message>
        <source>the web</source>
        <translation>Das Web</translation>
    </message>
    <message>
        <source>Search {place}</source>
        <translation>{place} durchsuchen</translation>
    </message>
    <message>
        <source>Open the folder of dictionaries</source>
        <translation>Ordner der Wörterbücher öffnen</translation>
    </message>
    <message>
        <source>Use another folder…</source>
        <translation>Anderen Ordner verwenden …</translation>
    </message>
    <message>
        <source>Search the web with</source>
        <translation>Im Web suchen mit</translation>
    </message>
    <message>
        <source>First for stories in {language}</source>
        <translation>Zuerst bei Geschichten auf {language}</translation>
    </message>
    <message>
        <source>Look up a word</source>
        <translation>Ein Wort nachschlagen</translation>
    </message>
    <message>
        <source>Back to the word before (Alt+Left)</source>
        <translation>Zurück zum Wort davor (Alt+Pfeil links)</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>What the dictionaries say</source>
        <translation>Was die Wörterbücher sagen</translation>
    </message>
    <message>
        <source>Did you mean:</source>
        <translation>Vielleicht gemeint:</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>There is no dictionary on this computer yet.</source>
        <translation>Auf diesem Rechner gibt es noch kein Wörterbuch.</translation>
    </message>
    <message>
        <source>Anthology reads dictionaries in the StarDict format: files ending in .ifo, .idx and .dict or .dict.dz, which many sites offer for free. Put them into {folder}, unpacked, and look the word up again. A dict server on this computer, such as dictd, is asked as well.</source>
        <translation>Anthology liest Wörterbücher im StarDict-Format: Dateien mit den Endungen .ifo, .idx und .dict oder .dict.dz, die viele Seiten frei anbieten. Sie gehören entpackt nach {folder}; dann das Wort noch einmal nachschlagen. Auch ein dict-Server auf diesem Rechner, etwa dictd, wird gefragt.</translation>
    </message>
    <message>
        <source>Select one word or a few to look them up.</source>
        <translation>Zum Nachschlagen ein Wort oder wenige auswählen.</translation>
    </message>
    <message>
        <source>“{word}” is not in your dictionary.</source>
        <translation>„{word}“ steht nicht im Wörterbuch.</translation>
    </message>
    <message>
        <source>“{word}” is in none of your dictionaries.</source>
        <translation>„{word}“ steht in keinem der Wörterbücher.</translation>
    </message>
    <message>
        <source>Own address…</source>
        <translation>Eigene Adresse …</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>This story</source>
        <translation>Diese Geschichte</translation>
    </message>
    <message>
        <source>All stories</source>
        <translation>Alle Geschichten</translation>
    </message>
    <message>
        <source>Whose marks</source>
        <translation>Umfang der Markierungen</translation>
    </message>
    <message>
        <source>Show bookmarks</source>
        <translation>Lesezeichen zeigen</translation>
    </message>
    <message>
        <source>Filter marks</source>
        <translation>Markierungen filtern</translation>
    </message>
    <message>
        <source>Show only marks with these words in quote, note, name or tags</source>
        <translation>Nur Markierungen mit diesen Wörtern in Zitat, Notiz, Name oder Schlagwort zeigen</translation>
    </message>
    <message>
        <source>Its words are not in the story any more.</source>
        <translation>Ihre Wörter stehen nicht mehr in der Geschichte.</translation>
    </message>
    <message>
        <source>A place</source>
        <translation>Eine Stelle</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Markierungen</translation>
    </message>
    <message>
        <source>Name of the bookmark</source>
        <translation>Name des Lesezeichens</translation>
    </message>
    <message>
        <source>Note on the highlight</source>
        <translation>Notiz zur Markierung</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Dorthin gehen</translation>
    </message>
    <message>
        <source>Name…</source>
        <translation>Benennen …</translation>
    </message>
    <message>
        <source>Edit note…</source>
        <translation>Notiz bearbeiten …</translation>
    </message>
    <message>
        <source>Add a note…</source>
        <translation>Notiz hinzufügen …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Go there: Enter · name: N · remove: Delete</source>
        <translation>Dorthin: Eingabe · benennen: N · entfernen: Entf</translation>
    </message>
    <message>
        <source>Go there: Enter · note: N · colour: 1–5 · remove: Delete</source>
        <translation>Dorthin: Eingabe · Notiz: N · Farbe: 1–5 · entfernen: Entf</translation>
    </message>
    <message>
        <source>Not found in the text any more</source>
        <translation>Im Text nicht mehr zu finden</translation>
    </message>
    <message>
        <source>Bookmark: {words}</source>
        <translation>Lesezeichen: {words}</translation>
    </message>
    <message>
        <source>Note: {words}</source>
        <translation>Notiz: {words}</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Zu prüfen</translation>
    </message>
    <message>
        <source>A story that is no longer here</source>
        <translation>Eine Geschichte, die nicht mehr da ist</translation>
    </message>
    <message>
        <source>Ctrl+Enter keeps it, Esc leaves it</source>
        <translation>Strg+Eingabe behält sie, Esc verwirft</translation>
    </message>
    <message>
        <source>Ctrl+Enter keeps the note, Esc leaves it as it was</source>
        <translation>Strg+Eingabe behält die Notiz, Esc lässt sie, wie sie war</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Select words on the page to highlight them in one of five colours or to write a note; the ribbon above the page bookmarks the place.</source>
        <translation>Wörter auf der Seite auswählen, um sie in einer von fünf Farben zu markieren oder eine Notiz zu schreiben; das Band über der Seite setzt ein Lesezeichen.</translation>
    </message>
    <message>
        <source>There are no marks yet.</source>
        <translation>Es gibt noch keine Markierungen.</translation>
    </message>
    <message>
        <source>There are no marks in this story yet.</source>
        <translation>In dieser Geschichte gibt es noch keine Markierungen.</translation>
    </message>
    <message>
        <source>No mark fits what is chosen above.</source>
        <translation>Keine Markierung passt zur Auswahl oben.</translation>
    </message>
    <message>
        <source>Show all marks</source>
        <translation>Alle Markierungen zeigen</translation>
    </message>
    <message>
        <source>Take the filters away</source>
        <translation>Die Filter aufheben</translation>
    </message>
    <message>
        <source>Copy all as Markdown</source>
        <translation>Als Markdown kopieren</translation>
    </message>
    <message>
        <source>Copy the marks shown here, as Markdown</source>
        <translation>Die hier gezeigten Markierungen als Markdown kopieren</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>Save the marks shown here as a file</source>
        <translation>Die hier gezeigten Markierungen als Datei speichern</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Rückgängig gemacht</translation>
    </message>
    <message>
        <source>Done again</source>
        <translation>Wiederhergestellt</translation>
    </message>
    <message>
        <source>Edited by {editor}</source>
        <translation>Herausgegeben von {editor}</translation>
    </message>
    <message>
        <source>it does not take any pages</source>
        <translation>er nimmt keine Seiten an</translation>
    </message>
    <message>
        <source>The story before this one</source>
        <translation>Die Geschichte davor</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Show the stories that share its telling words</source>
        <translation>Zeigt die Geschichten, die ihre kennzeichnenden Wörter teilen</translation>
    </message>
    <message>
        <source>See what else there is</source>
        <translation>Sehen, was es sonst noch gibt</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Anfangen</translation>
    </message>
    <message>
        <source>Begin “{title}”</source>
        <translation>„{title}“ anfangen</translation>
    </message>
    <message>
        <source>{what} (Space)</source>
        <translation>{what} (Leertaste)</translation>
    </message>
    <message>
        <source>The End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>{words}, read in {time}</source>
        <translation>{words}, gelesen in {time}</translation>
    </message>
    <message>
        <source>{words}  ·  {time}</source>
        <translation>{words}  ·  {time}</translation>
    </message>
    <message>
        <source>Next in {anthology}</source>
        <translation>Als Nächstes in {anthology}</translation>
    </message>
    <message>
        <source>Not yet read in {anthology}</source>
        <translation>Noch nicht gelesen in {anthology}</translation>
    </message>
    <message>
        <source>That was the last story of {anthology}.
You have read them all.</source>
        <translation>Das war die letzte Geschichte in {anthology}.
Damit sind alle gelesen.</translation>
    </message>
    <message>
        <source>That was the last story of {anthology}.</source>
        <translation>Das war die letzte Geschichte in {anthology}.</translation>
    </message>
    <message>
        <source>The end of {title}</source>
        <translation>Das Ende von {title}</translation>
    </message>
    <message>
        <source>The headings of this story</source>
        <translation>Die Überschriften dieser Geschichte</translation>
    </message>
    <message>
        <source>Progress in {story}</source>
        <translation>Fortschritt in {story}</translation>
    </message>
    <message>
        <source>Bookmark: {words}, {where}</source>
        <translation>Lesezeichen: {words}, {where}</translation>
    </message>
    <message>
        <source>In this story</source>
        <translation>In dieser Geschichte</translation>
    </message>
    <message>
        <source>Places in this story</source>
        <translation>Stellen in dieser Geschichte</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Seite {number} von {count}</translation>
    </message>
    <message>
        <source>{percent} of the story</source>
        <translation>{percent} der Geschichte</translation>
    </message>
    <message>
        <source>page {number}</source>
        <translation>Seite {number}</translation>
    </message>
    <message>
        <source>A page, a per cent, or a name</source>
        <translation>Eine Seite, ein Prozentwert oder ein Name</translation>
    </message>
    <message>
        <source>A per cent or a name</source>
        <translation>Ein Prozentwert oder ein Name</translation>
    </message>
    <message>
        <source>There is no such place in this story.</source>
        <translation>Eine solche Stelle gibt es in dieser Geschichte nicht.</translation>
    </message>
    <message>
        <source>Go to the note</source>
        <translation>Zur Anmerkung</translation>
    </message>
    <message>
        <source>Setting “{title}”</source>
        <translation>„{title}“ wird gesetzt</translation>
    </message>
    <message>
        <source>Counting the pages of “{title}”</source>
        <translation>Seiten von „{title}“ werden gezählt</translation>
    </message>
    <message>
        <source>Your notes</source>
        <translation>Eigene Notizen</translation>
    </message>
    <message>
        <source>{pages} of {count}</source>
        <translation>{pages} von {count}</translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation>{number} %</translation>
    </message>
    <message>
        <source>At your pace of {words} words a minute</source>
        <translation>Im eigenen Tempo von {words} Wörtern in der Minute</translation>
    </message>
    <message>
        <source>At the usual {words} words a minute</source>
        <translation>Bei den üblichen {words} Wörtern in der Minute</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>noch {time}</translation>
    </message>
    <message>
        <source>the end</source>
        <translation>das Ende</translation>
    </message>
    <message>
        <source>the end of the story</source>
        <translation>das Ende der Geschichte</translation>
    </message>
    <message>
        <source>{time} left in the story</source>
        <translation>noch {time} in der Geschichte</translation>
    </message>
    <message>
        <source>the end of {anthology}</source>
        <translation>das Ende von {anthology}</translation>
    </message>
    <message>
        <source>{time} left in {anthology}</source>
        <translation>noch {time} in {anthology}</translation>
    </message>
    <message>
        <source>Click or drag to go there; arrows go by a page</source>
        <translation>Klicken oder Ziehen führt dorthin; Pfeiltasten seitenweise</translation>
    </message>
    <message>
        <source>Note (N)</source>
        <translation>Notiz (N)</translation>
    </message>
    <message>
        <source>Copy (C)</source>
        <translation>Kopieren (C)</translation>
    </message>
    <message>
        <source>Look for this (F)</source>
        <translation>Danach suchen (F)</translation>
    </message>
    <message>
        <source>Every hit in a line (K)</source>
        <translation>Jeder Treffer in einer Zeile (K)</translation>
    </message>
    <message>
        <source>Look it up (D)</source>
        <translation>Nachschlagen (D)</translation>
    </message>
    <message>
        <source>More like this (M)</source>
        <translation>Ähnliches (M)</translation>
    </message>
    <message>
        <source>Remove highlight (Delete)</source>
        <translation>Markierung entfernen (Entf)</translation>
    </message>
    <message>
        <source>Selected words</source>
        <translation>Ausgewählte Wörter</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>Markierung</translation>
    </message>
    <message>
        <source>{number} words a minute</source>
        <translation>{number} Wörter in der Minute</translation>
    </message>
    <message>
        <source>{speed}  ·  paused, Space goes on</source>
        <translation>{speed}  ·  angehalten, Leertaste setzt fort</translation>
    </message>
    <message>
        <source>{speed}  ·  + and − change it, Space pauses, Esc ends it</source>
        <translation>{speed}  ·  + und − ändern es, Leertaste hält an, Esc beendet</translation>
    </message>
    <message>
        <source>{speed}  ·  + − Space Esc</source>
        <translation>{speed}  ·  + − Leertaste Esc</translation>
    </message>
    <message>
        <source>Open the picture large</source>
        <translation>Bild groß öffnen</translation>
    </message>
    <message>
        <source>To {address}</source>
        <translation>Zu {address}</translation>
    </message>
    <message>
        <source>This leads to no place in the story</source>
        <translation>Das führt zu keiner Stelle der Geschichte</translation>
    </message>
    <message>
        <source>To “{heading}”</source>
        <translation>Zu „{heading}“</translation>
    </message>
    <message>
        <source>To “{words}”</source>
        <translation>Zu „{words}“</translation>
    </message>
    <message>
        <source>Picture: {description}</source>
        <translation>Bild: {description}</translation>
    </message>
    <message>
        <source>without a description</source>
        <translation>ohne Beschreibung</translation>
    </message>
    <message>
        <source>Note {number}: {words}</source>
        <translation>Anmerkung {number}: {words}</translation>
    </message>
    <message>
        <source>Link, {words}. {address}</source>
        <translation>Verweis, {words}. {address}</translation>
    </message>
    <message>
        <source>Find an action, a story or an anthology</source>
        <translation>Aktion, Geschichte oder Anthologie finden</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>Was passt</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>Im Text</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Davor</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Wort</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>Geschichte</translation>
    </message>
    <message>
        <source>Concordance</source>
        <translation>Konkordanz</translation>
    </message>
    <message>
        <source>Back to the page (Esc)</source>
        <translation>Zurück zur Seite (Esc)</translation>
    </message>
    <message>
        <source>A word, a phrase, or a query</source>
        <translation>Ein Wort, eine Wendung oder eine Suchanfrage</translation>
    </message>
    <message>
        <source>Enter gathers every hit in a line</source>
        <translation>Die Eingabetaste sammelt jeden Treffer in einer Zeile</translation>
    </message>
    <message>
        <source>Sorted by</source>
        <translation>Sortiert nach</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Als CSV speichern …</translation>
    </message>
    <message>
        <source>Save the lines as a table for spreadsheets</source>
        <translation>Die Zeilen als Tabelle für Tabellenkalkulationen speichern</translation>
    </message>
    <message>
        <source>Nothing here is called “{words}”.</source>
        <translation>Nichts hier heißt „{words}“.</translation>
    </message>
    <message>
        <source>The best {shown} of {total}; another word brings it down.</source>
        <translation>Die besten {shown} von {total}; ein weiteres Wort grenzt sie ein.</translation>
    </message>
    <message>
        <source>RECENT</source>
        <translation>ZULETZT</translation>
    </message>
    <message>
        <source>ACTIONS</source>
        <translation>AKTIONEN</translation>
    </message>
    <message>
        <source>ANTHOLOGIES</source>
        <translation>ANTHOLOGIEN</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stories are found by a few letters of their titles or authors.</source>
        <translation>
            <numerusform>Eine Geschichte findet sich durch ein paar Buchstaben von Titel oder Autor.</numerusform>
            <numerusform>%Ln Geschichten finden sich durch ein paar Buchstaben von Titel oder Autor.</numerusform>
        </translation>
    </message>
    <message>
        <source>Search every story for “{words}”</source>
        <translation>In allen Geschichten nach „{words}“ suchen</translation>
    </message>
    <message>
        <source>not possible now</source>
        <translation>jetzt nicht möglich</translation>
    </message>
    <message>
        <source>The first pages</source>
        <translation>Die ersten Seiten</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>How far the pages have come</source>
        <translation>Wie weit die Seiten sind</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken …</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Als PDF …</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop counting</source>
        <translation>Das Zählen anhalten</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Zählen</translation>
    </message>
    <message>
        <source>Count what recurs</source>
        <translation>Zählen, was wiederkehrt</translation>
    </message>
    <message>
        <source>{what}: {percent} %</source>
        <translation>{what}: {percent} %</translation>
    </message>
    <message>
        <source>The counting was stopped.</source>
        <translation>Das Zählen wurde angehalten.</translation>
    </message>
    <message>
        <source>What to print</source>
        <translation>Was gedruckt wird</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Size of type</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Margins</source>
        <translation>Ränder</translation>
    </message>
    <message>
        <source>Highlights and notes</source>
        <translation>Markierungen und Notizen</translation>
    </message>
    <message>
        <source>Page numbers</source>
        <translation>Seitenzahlen</translation>
    </message>
    <message>
        <source>Running title</source>
        <translation>Kolumnentitel</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>Markierungen</translation>
    </message>
    <message>
        <source>Highlights, and notes at the end</source>
        <translation>Markierungen, Notizen am Ende</translation>
    </message>
    <message>
        <source>How the first pages will look</source>
        <translation>Wie die ersten Seiten aussehen werden</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft …</translation>
    </message>
    <message>
        <source>That was the last hit; on with the first.</source>
        <translation>Das war der letzte Treffer; weiter beim ersten.</translation>
    </message>
    <message>
        <source>That was the first hit; on with the last.</source>
        <translation>Das war der erste Treffer; weiter beim letzten.</translation>
    </message>
    <message>
        <source>exact words</source>
        <translation>genau diese Wörter</translation>
    </message>
    <message>
        <source>word forms</source>
        <translation>Wortformen</translation>
    </message>
    <message>
        <source>No story has these words side by side. Here they stand near each other.</source>
        <translation>Keine Geschichte hat diese Wörter nebeneinander. Hier stehen sie nah beieinander.</translation>
    </message>
    <message>
        <source>No story has all of that. Here is some of it.</source>
        <translation>Keine Geschichte hat all das. Hier ist ein Teil davon.</translation>
    </message>
    <message>
        <source>Nothing has {typed}. This is for {instead}.</source>
        <translation>Nirgends steht {typed}. Dies hier ist für {instead}.</translation>
    </message>
    <message>
        <source>The index is being made; until then every text is read through.</source>
        <translation>Der Index entsteht gerade; bis dahin wird jeder Text durchgelesen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stories are not in the index yet.</source>
        <translation>
            <numerusform>%Ln Geschichte steht noch nicht im Index.</numerusform>
            <numerusform>%Ln Geschichten stehen noch nicht im Index.</numerusform>
        </translation>
    </message>
    <message>
        <source>This story does not have {words}.</source>
        <translation>Diese Geschichte hat {words} nicht.</translation>
    </message>
    <message>
        <source>Try the words without the quotation marks.</source>
        <translation>Vielleicht die Wörter ohne Anführungszeichen?</translation>
    </message>
    <message>
        <source>Try fewer words.</source>
        <translation>Vielleicht weniger Wörter?</translation>
    </message>
    <message>
        <source>Try it without {words}.</source>
        <translation>Vielleicht ohne {words}?</translation>
    </message>
    <message>
        <source>Try the beginning of the word: {word}</source>
        <translation>Vielleicht nur der Anfang des Wortes: {word}</translation>
    </message>
    <message>
        <source>Try another word.</source>
        <translation>Vielleicht ein anderes Wort?</translation>
    </message>
    <message>
        <source>No story has {words}.</source>
        <translation>In keiner Geschichte steht {words}.</translation>
    </message>
    <message>
        <source>porch light</source>
        <translation>porch light</translation>
    </message>
    <message>
        <source>stories with both words, in any form</source>
        <translation>Geschichten mit beiden Wörtern, in jeder Form</translation>
    </message>
    <message>
        <source>“porch light”</source>
        <translation>„porch light“</translation>
    </message>
    <message>
        <source>exactly these words, side by side</source>
        <translation>genau diese Wörter nebeneinander</translation>
    </message>
    <message>
        <source>printed exactly so, capitals and accents too</source>
        <translation>genau so gedruckt, auch große Buchstaben und Akzente</translation>
    </message>
    <message>
        <source>=“Tuesday”</source>
        <translation>=„Tuesday“</translation>
    </message>
    <message>
        <source>porc*</source>
        <translation>porc*</translation>
    </message>
    <message>
        <source>words that begin like this</source>
        <translation>Wörter, die so beginnen</translation>
    </message>
    <message>
        <source>w?re</source>
        <translation>w?re</translation>
    </message>
    <message>
        <source>one letter left open</source>
        <translation>ein Buchstabe bleibt offen</translation>
    </message>
    <message>
        <source>words spelled nearly like this</source>
        <translation>Wörter, die fast so geschrieben werden</translation>
    </message>
    <message>
        <source>costline~</source>
        <translation>costline~</translation>
    </message>
    <message>
        <source>TOGETHER</source>
        <translation>ZUSAMMEN</translation>
    </message>
    <message>
        <source>porch OR lamp</source>
        <translation>porch OR lamp</translation>
    </message>
    <message>
        <source>either of them</source>
        <translation>eines von beiden</translation>
    </message>
    <message>
        <source>without a word</source>
        <translation>ohne ein Wort</translation>
    </message>
    <message>
        <source>stood -night</source>
        <translation>stood -night</translation>
    </message>
    <message>
        <source>(porch OR lamp) light</source>
        <translation>(porch OR lamp) light</translation>
    </message>
    <message>
        <source>brackets hold together</source>
        <translation>Klammern halten zusammen</translation>
    </message>
    <message>
        <source>light near/8 door</source>
        <translation>light near/8 door</translation>
    </message>
    <message>
        <source>at most eight words apart</source>
        <translation>höchstens acht Wörter auseinander</translation>
    </message>
    <message>
        <source>WHERE</source>
        <translation>WO</translation>
    </message>
    <message>
        <source>title:landing</source>
        <translation>title:landing</translation>
    </message>
    <message>
        <source>words in the title</source>
        <translation>Wörter im Titel</translation>
    </message>
    <message>
        <source>words in the byline</source>
        <translation>Wörter in der Autorenzeile</translation>
    </message>
    <message>
        <source>author:anonymous</source>
        <translation>author:anonymous</translation>
    </message>
    <message>
        <source>light anthology:doorway</source>
        <translation>light anthology:doorway</translation>
    </message>
    <message>
        <source>in an anthology</source>
        <translation>in einer Anthologie</translation>
    </message>
    <message>
        <source>light in:notes</source>
        <translation>light in:notes</translation>
    </message>
    <message>
        <source>in your notes; also in:highlights, in:text</source>
        <translation>in den eigenen Notizen; auch in:highlights, in:text</translation>
    </message>
    <message>
        <source>light language:en</source>
        <translation>light language:en</translation>
    </message>
    <message>
        <source>in a language</source>
        <translation>in einer Sprache</translation>
    </message>
    <message>
        <source>light state:unread</source>
        <translation>light state:unread</translation>
    </message>
    <message>
        <source>not read yet; also state:reading, state:read</source>
        <translation>noch nicht gelesen; auch state:reading, state:read</translation>
    </message>
    <message>
        <source>light length:&lt;15min</source>
        <translation>light length:&lt;15min</translation>
    </message>
    <message>
        <source>read in less than a quarter of an hour</source>
        <translation>in weniger als einer Viertelstunde gelesen</translation>
    </message>
    <message>
        <source>WHAT YOU CAN TYPE</source>
        <translation>WONACH SICH SUCHEN LÄSST</translation>
    </message>
    <message>
        <source>TITLE</source>
        <translation>TITEL</translation>
    </message>
    <message>
        <source>BYLINE</source>
        <translation>AUTORENZEILE</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>Suchergebnisse</translation>
    </message>
    <message>
        <source>Show every story (Enter)</source>
        <translation>Alle Geschichten zeigen (Eingabe)</translation>
    </message>
    <message>
        <source>Show every hit in this story (Enter)</source>
        <translation>Alle Treffer dieser Geschichte zeigen (Eingabe)</translation>
    </message>
    <message>
        <source>NOTE</source>
        <translation>NOTIZ</translation>
    </message>
    <message>
        <source>HIGHLIGHT</source>
        <translation>MARKIERUNG</translation>
    </message>
    <message>
        <source>Title: </source>
        <translation>Titel: </translation>
    </message>
    <message>
        <source>Byline: </source>
        <translation>Autorenzeile: </translation>
    </message>
    <message>
        <source>Note: </source>
        <translation>Notiz: </translation>
    </message>
    <message>
        <source>Highlight: </source>
        <translation>Markierung: </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more hits</source>
        <translation>
            <numerusform>%Ln weiterer Treffer</numerusform>
            <numerusform>%Ln weitere Treffer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more stories</source>
        <translation>
            <numerusform>%Ln weitere Geschichte</numerusform>
            <numerusform>%Ln weitere Geschichten</numerusform>
        </translation>
    </message>
    <message>
        <source>Search every story</source>
        <translation>In allen Geschichten suchen</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>read</source>
        <translation>gelesen</translation>
    </message>
    <message>
        <source>put aside</source>
        <translation>weggelegt</translation>
    </message>
    <message>
        <source>{percent} read</source>
        <translation>{percent} gelesen</translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <translation>{one} und {other}</translation>
    </message>
    <message>
        <source>{story}, in {anthologies}</source>
        <translation>{story}, in {anthologies}</translation>
    </message>
    <message>
        <source>New anthology…</source>
        <translation>Neue Anthologie …</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Covers</source>
        <translation>Umschläge</translation>
    </message>
    <message>
        <source>Show the stories in rows</source>
        <translation>Die Geschichten als Liste zeigen</translation>
    </message>
    <message>
        <source>Show the anthologies as covers</source>
        <translation>Die Anthologien mit ihren Umschlägen zeigen</translation>
    </message>
    <message>
        <source>{some} of {stories}</source>
        <translation>{some} von {stories}</translation>
    </message>
    <message>
        <source>There are no stories yet.</source>
        <translation>Es gibt noch keine Geschichten.</translation>
    </message>
    <message>
        <source>No story is that short.</source>
        <translation>So kurz ist keine Geschichte.</translation>
    </message>
    <message>
        <source>No story is that long.</source>
        <translation>So lang ist keine Geschichte.</translation>
    </message>
    <message>
        <source>No title, author or summary has “{words}”.</source>
        <translation>In keinem Titel, bei keinem Autor und in keiner Zusammenfassung steht „{words}“.</translation>
    </message>
    <message>
        <source>No story is all of that.</source>
        <translation>Auf keine Geschichte trifft all das zu.</translation>
    </message>
    <message>
        <source>Also in this book</source>
        <translation>Außerdem in diesem Buch</translation>
    </message>
    <message>
        <source>Continue: {title}</source>
        <translation>Weiterlesen: {title}</translation>
    </message>
    <message>
        <source>Start reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Contents, {stories}</source>
        <translation>Inhalt, {stories}</translation>
    </message>
    <message>
        <source>CONTENTS</source>
        <translation>INHALT</translation>
    </message>
    <message>
        <source>Title, author or summary</source>
        <translation>Titel, Autor oder Zusammenfassung</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>Jeder Stand</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Angefangen</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Aside</source>
        <translation>Weggelegt</translation>
    </message>
    <message>
        <source>Any length</source>
        <translation>Jede Länge</translation>
    </message>
    <message>
        <source>Under 5 min</source>
        <translation>Unter 5 min</translation>
    </message>
    <message>
        <source>5 to 15 min</source>
        <translation>5 bis 15 min</translation>
    </message>
    <message>
        <source>15 to 30 min</source>
        <translation>15 bis 30 min</translation>
    </message>
    <message>
        <source>Over 30 min</source>
        <translation>Über 30 min</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>Nach Titel</translation>
    </message>
    <message>
        <source>By author</source>
        <translation>Nach Autor</translation>
    </message>
    <message>
        <source>By length</source>
        <translation>Nach Länge</translation>
    </message>
    <message>
        <source>By date added</source>
        <translation>Nach Aufnahme</translation>
    </message>
    <message>
        <source>By last reading</source>
        <translation>Zuletzt gelesen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Any language</source>
        <translation>Jede Sprache</translation>
    </message>
    <message>
        <source>Any anthology</source>
        <translation>Jede Anthologie</translation>
    </message>
    <message>
        <source>Sorted</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Turn the order round</source>
        <translation>Reihenfolge umkehren</translation>
    </message>
    <message>
        <source>Show the choices that narrow and sort</source>
        <translation>Zeigen, wonach gefiltert und geordnet wird</translation>
    </message>
    <message>
        <source>Title, editor or author</source>
        <translation>Titel, Herausgeber oder Autor</translation>
    </message>
    <message>
        <source>Filter and sort ({number})</source>
        <translation>Filtern und ordnen ({number})</translation>
    </message>
    <message>
        <source>Filter and sort</source>
        <translation>Filtern und ordnen</translation>
    </message>
    <message>
        <source>No anthology is on the shelf.</source>
        <translation>Im Regal steht keine Anthologie.</translation>
    </message>
    <message>
        <source>Show the contents</source>
        <translation>Inhalt zeigen</translation>
    </message>
    <message>
        <source>Filter by title</source>
        <translation>Nach Titel filtern</translation>
    </message>
    <message>
        <source>Show only stories with these words in title or byline (Ctrl+Shift+F)</source>
        <translation>Nur Geschichten mit diesen Wörtern in Titel oder Autorenzeile zeigen (Strg+Umschalt+F)</translation>
    </message>
    <message>
        <source>Stories</source>
        <translation>Geschichten</translation>
    </message>
    <message>
        <source>Show the passages</source>
        <translation>Fundstellen zeigen</translation>
    </message>
    <message>
        <source>Look for this in the search panel</source>
        <translation>Im Suchfeld danach suchen</translation>
    </message>
    <message>
        <source>Name and query…</source>
        <translation>Name und Suche …</translation>
    </message>
    <message>
        <source>Give this shelf another name or query</source>
        <translation>Diesem Regal einen anderen Namen oder eine andere Suche geben</translation>
    </message>
    <message>
        <source>Make a book of these stories</source>
        <translation>Aus diesen Geschichten ein Buch erstellen</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Wegnehmen</translation>
    </message>
    <message>
        <source>Take this shelf away; its stories stay where they are</source>
        <translation>Dieses Regal wegnehmen; seine Geschichten bleiben, wo sie sind</translation>
    </message>
    <message>
        <source>{sum} · refills by itself</source>
        <translation>{sum} · füllt sich von selbst</translation>
    </message>
    <message>
        <source>Nothing answers “{query}” now. As soon as something does, it stands here.</source>
        <translation>Zu „{query}“ passt gerade nichts. Sobald etwas passt, steht es hier.</translation>
    </message>
    <message>
        <source>Other anthologies</source>
        <translation>Weitere Anthologien</translation>
    </message>
    <message>
        <source>OTHER ANTHOLOGIES</source>
        <translation>WEITERE ANTHOLOGIEN</translation>
    </message>
    <message>
        <source>Show every story of the library</source>
        <translation>Alle Geschichten der Bibliothek zeigen</translation>
    </message>
    <message>
        <source>Title, author and more…	F2</source>
        <translation>Titel, Autor und mehr …	F2</translation>
    </message>
    <message>
        <source>Add to an anthology…</source>
        <translation>In eine Anthologie aufnehmen …</translation>
    </message>
    <message>
        <source>Take out of “{title}”</source>
        <translation>Aus „{title}“ herausnehmen</translation>
    </message>
    <message>
        <source>Export this story…</source>
        <translation>Diese Geschichte als Buch …</translation>
    </message>
    <message>
        <source>Export these stories…</source>
        <translation>Diese Geschichten als Buch …</translation>
    </message>
    <message>
        <source>Delete…	Del</source>
        <translation>Löschen …	Entf</translation>
    </message>
    <message>
        <source>Delete	Del</source>
        <translation>Löschen	Entf</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Als gelesen kennzeichnen</translation>
    </message>
    <message>
        <source>Mark as new</source>
        <translation>Als neu kennzeichnen</translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation>Wieder aufnehmen</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Weglegen</translation>
    </message>
    <message>
        <source>{story}, open</source>
        <translation>{story}, geöffnet</translation>
    </message>
    <message>
        <source>Cannot use the theme “{file}”: {reason}. Mend the file and start Anthology again.</source>
        <translation>Das Farbschema „{file}“ lässt sich nicht verwenden: {reason}. Bitte die Datei berichtigen und Anthology neu starten.</translation>
    </message>
    <message>
        <source>its title is not made of letters in quotation marks</source>
        <translation>sein Titel steht nicht als Text in Anführungszeichen</translation>
    </message>
    <message>
        <source>it is far too long for one</source>
        <translation>die Datei ist viel zu lang dafür</translation>
    </message>
    <message>
        <source>it is not text in UTF-8</source>
        <translation>das ist kein Text in UTF-8</translation>
    </message>
    <message>
        <source>line {line} is not TOML, such as ink = &quot;#2b2723&quot;</source>
        <translation>Zeile {line} ist kein TOML wie ink = &quot;#2b2723&quot;</translation>
    </message>
    <message>
        <source>it is not TOML, such as ink = &quot;#2b2723&quot;</source>
        <translation>das ist kein TOML wie ink = &quot;#2b2723&quot;</translation>
    </message>
    <message>
        <source>it is built on “{name}”, and the base can only be one of {names}</source>
        <translation>es beruht auf „{name}“, Grundlage kann aber nur eines von {names} sein</translation>
    </message>
    <message>
        <source>“{name}” is neither true nor false</source>
        <translation>„{name}“ ist weder true noch false</translation>
    </message>
    <message>
        <source>“{name}” is not one of the colours, which are {names}</source>
        <translation>„{name}“ ist keine der Farben {names}</translation>
    </message>
    <message>
        <source>“{name}” is not a colour such as &quot;#2b2723&quot;</source>
        <translation>„{name}“ ist keine Farbe wie &quot;#2b2723&quot;</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>Sepia</translation>
    </message>
    <message>
        <source>Dusk</source>
        <translation>Dämmerung</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>Nacht</translation>
    </message>
    <message>
        <source>Light, high contrast</source>
        <translation>Hell, hoher Kontrast</translation>
    </message>
    <message>
        <source>Dark, high contrast</source>
        <translation>Dunkel, hoher Kontrast</translation>
    </message>
    <message>
        <source>Typefaces</source>
        <translation>Schriften</translation>
    </message>
    <message>
        <source>Back to type and paper (Esc)</source>
        <translation>Zurück zu Schrift und Papier (Esc)</translation>
    </message>
    <message>
        <source>Look for a typeface</source>
        <translation>Schrift suchen</translation>
    </message>
    <message>
        <source>No typeface of this computer is called that.</source>
        <translation>So heißt keine Schrift auf diesem Rechner.</translation>
    </message>
    <message>
        <source>{face}, in use</source>
        <translation>{face}, in Gebrauch</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Line spacing</source>
        <translation>Zeilenabstand</translation>
    </message>
    <message>
        <source>How the page is set</source>
        <translation>Wie die Seite gesetzt ist</translation>
    </message>
    <message>
        <source>Back to the usual</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Set everything but the colours as it was at the first start</source>
        <translation>Alles außer den Farben so einstellen wie beim ersten Start</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Your own…</source>
        <translation>Eigene …</translation>
    </message>
    <message>
        <source>Open the folder of your own themes, with an example in it</source>
        <translation>Den Ordner der eigenen Farbschemata öffnen, mit einem Beispiel darin</translation>
    </message>
    <message>
        <source>{light} while the system is light, {dark} while it is dark</source>
        <translation>{light}, solange das System hell ist, {dark}, solange es dunkel ist</translation>
    </message>
    <message>
        <source>Typeface</source>
        <translation>Schrift</translation>
    </message>
    <message>
        <source>Another typeface…</source>
        <translation>Andere Schrift …</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>One</source>
        <translation>Eine</translation>
    </message>
    <message>
        <source>Two</source>
        <translation>Zwei</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Scrolling</source>
        <translation>Scrollen</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>Schlicht</translation>
    </message>
    <message>
        <source>Raised</source>
        <translation>Stehend</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Hängend</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>First letter</source>
        <translation>Anfangsbuchstabe</translation>
    </message>
    <message>
        <source>Justified</source>
        <translation>Blocksatz</translation>
    </message>
    <message>
        <source>Lines of equal length</source>
        <translation>Gleich lange Zeilen</translation>
    </message>
    <message>
        <source>Long words may break at the end of a line</source>
        <translation>Lange Wörter dürfen am Zeilenende getrennt werden</translation>
    </message>
    <message>
        <source>Hyphenated</source>
        <translation>Silbentrennung</translation>
    </message>
    <message>
        <source>Pages slide</source>
        <translation>Seiten gleiten</translation>
    </message>
    <message>
        <source>Pages move a little when they turn</source>
        <translation>Seiten bewegen sich beim Blättern ein wenig</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Gelb</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Rosa</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>Highlight in yellow</source>
        <translation>Gelb markieren</translation>
    </message>
    <message>
        <source>Highlight in green</source>
        <translation>Grün markieren</translation>
    </message>
    <message>
        <source>Highlight in blue</source>
        <translation>Blau markieren</translation>
    </message>
    <message>
        <source>Highlight in pink</source>
        <translation>Rosa markieren</translation>
    </message>
    <message>
        <source>Highlight in purple</source>
        <translation>Violett markieren</translation>
    </message>
    <message>
        <source>Show yellow highlights</source>
        <translation>Gelbe Markierungen zeigen</translation>
    </message>
    <message>
        <source>Show green highlights</source>
        <translation>Grüne Markierungen zeigen</translation>
    </message>
    <message>
        <source>Show blue highlights</source>
        <translation>Blaue Markierungen zeigen</translation>
    </message>
    <message>
        <source>Show pink highlights</source>
        <translation>Rosa Markierungen zeigen</translation>
    </message>
    <message>
        <source>Show purple highlights</source>
        <translation>Violette Markierungen zeigen</translation>
    </message>
    <message>
        <source>Yellow highlight: {quote}</source>
        <translation>Gelbe Markierung: {quote}</translation>
    </message>
    <message>
        <source>Green highlight: {quote}</source>
        <translation>Grüne Markierung: {quote}</translation>
    </message>
    <message>
        <source>Blue highlight: {quote}</source>
        <translation>Blaue Markierung: {quote}</translation>
    </message>
    <message>
        <source>Pink highlight: {quote}</source>
        <translation>Rosa Markierung: {quote}</translation>
    </message>
    <message>
        <source>Purple highlight: {quote}</source>
        <translation>Violette Markierung: {quote}</translation>
    </message>
    <message>
        <source>No stories</source>
        <translation>Keine Geschichten</translation>
    </message>
    <message>
        <source>One story</source>
        <translation>Eine Geschichte</translation>
    </message>
    <message>
        <source>Three stories</source>
        <translation>Drei Geschichten</translation>
    </message>
    <message>
        <source>Four stories</source>
        <translation>Vier Geschichten</translation>
    </message>
    <message>
        <source>Five stories</source>
        <translation>Fünf Geschichten</translation>
    </message>
    <message>
        <source>Six stories</source>
        <translation>Sechs Geschichten</translation>
    </message>
    <message>
        <source>Seven stories</source>
        <translation>Sieben Geschichten</translation>
    </message>
    <message>
        <source>Eight stories</source>
        <translation>Acht Geschichten</translation>
    </message>
    <message>
        <source>Nine stories</source>
        <translation>Neun Geschichten</translation>
    </message>
    <message>
        <source>Ten stories</source>
        <translation>Zehn Geschichten</translation>
    </message>
    <message>
        <source>Eleven stories</source>
        <translation>Elf Geschichten</translation>
    </message>
    <message>
        <source>Twelve stories</source>
        <translation>Zwölf Geschichten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stories</source>
        <translation>
            <numerusform>%Ln Geschichte</numerusform>
            <numerusform>%Ln Geschichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln anthologies</source>
        <translation>
            <numerusform>%Ln Anthologie</numerusform>
            <numerusform>%Ln Anthologien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln marks</source>
        <translation>
            <numerusform>%Ln Markierung</numerusform>
            <numerusform>%Ln Markierungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hits</source>
        <translation>
            <numerusform>%Ln Treffer</numerusform>
            <numerusform>%Ln Treffer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>One page</source>
        <translation>Eine Seite</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pages</source>
        <translation>
            <numerusform>%Ln Seite</numerusform>
            <numerusform>%Ln Seiten</numerusform>
        </translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} Std.</translation>
    </message>
    <message>
        <source>The cover</source>
        <translation>Der Umschlag</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>A desktop reader for short stories.</source>
        <translation>Ein Leseprogramm für Kurzgeschichten.</translation>
    </message>
    <message>
        <source>Free software under the GNU Affero General Public License, version 3 or any later one (AGPL-3.0-or-later). It comes without warranty.</source>
        <translation>Freie Software unter der GNU Affero General Public License, Version 3 oder jeder späteren (AGPL-3.0-or-later). Ohne Gewähr.</translation>
    </message>
    <message>
        <source>Literata, Source Serif 4, Atkinson Hyperlegible and Inter are used under the SIL Open Font License 1.1 (OFL-1.1).</source>
        <translation>Literata, Source Serif 4, Atkinson Hyperlegible und Inter werden unter der SIL Open Font License 1.1 (OFL-1.1) verwendet.</translation>
    </message>
    <message>
        <source>Read the licence</source>
        <translation>Lizenz lesen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>About {name}</source>
        <translation>Über {name}</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>The licence</source>
        <translation>Die Lizenz</translation>
    </message>
    <message>
        <source>Add stories…</source>
        <translation>Geschichten hinzufügen …</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Ordner hinzufügen …</translation>
    </message>
    <message>
        <source>Curl straight quotes of plain text</source>
        <translation>Gerade Anführungszeichen in reinem Text runden</translation>
    </message>
    <message>
        <source>Name and query…	F2</source>
        <translation>Name und Suche …	F2</translation>
    </message>
    <message>
        <source>Make a book…</source>
        <translation>Buch erstellen …</translation>
    </message>
    <message>
        <source>Move up	Alt+Up</source>
        <translation>Nach oben	Alt+Pfeil hoch</translation>
    </message>
    <message>
        <source>Move down	Alt+Down</source>
        <translation>Nach unten	Alt+Pfeil runter</translation>
    </message>
    <message>
        <source>Take away	Del</source>
        <translation>Wegnehmen	Entf</translation>
    </message>
    <message>
        <source>Title, author and more…</source>
        <translation>Titel, Autor und mehr …</translation>
    </message>
    <message>
        <source>New living shelf…</source>
        <translation>Neues lebendiges Regal …</translation>
    </message>
    <message>
        <source>Edit this anthology…</source>
        <translation>Diese Anthologie bearbeiten …</translation>
    </message>
    <message>
        <source>Order the shelf…</source>
        <translation>Regal ordnen …</translation>
    </message>
    <message>
        <source>Deleted stories…</source>
        <translation>Gelöschte Geschichten …</translation>
    </message>
    <message>
        <source>Take this anthology off the shelf</source>
        <translation>Diese Anthologie aus dem Regal nehmen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Find in this story</source>
        <translation>In dieser Geschichte suchen</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Concordance of a word</source>
        <translation>Konkordanz eines Wortes</translation>
    </message>
    <message>
        <source>Look up…</source>
        <translation>Nachschlagen …</translation>
    </message>
    <message>
        <source>Bookmark this place</source>
        <translation>Lesezeichen setzen</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>Regal</translation>
    </message>
    <message>
        <source>Type and paper</source>
        <translation>Schrift und Papier</translation>
    </message>
    <message>
        <source>Larger words</source>
        <translation>Größere Schrift</translation>
    </message>
    <message>
        <source>Smaller words</source>
        <translation>Kleinere Schrift</translation>
    </message>
    <message>
        <source>Usual size</source>
        <translation>Übliche Größe</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Hell oder dunkel</translation>
    </message>
    <message>
        <source>As light or dark as the system</source>
        <translation>Hell oder dunkel wie das System</translation>
    </message>
    <message>
        <source>Your own themes…</source>
        <translation>Eigene Farbschemata …</translation>
    </message>
    <message>
        <source>Say something else at the foot of the page</source>
        <translation>Andere Angabe unten auf der Seite</translation>
    </message>
    <message>
        <source>Only the page</source>
        <translation>Nur die Seite</translation>
    </message>
    <message>
        <source>Nothing but the words</source>
        <translation>Nur der Text</translation>
    </message>
    <message>
        <source>Line guide</source>
        <translation>Leselineal</translation>
    </message>
    <message>
        <source>More or fewer lines in the guide</source>
        <translation>Mehr oder weniger Zeilen im Leselineal</translation>
    </message>
    <message>
        <source>Move the page by itself</source>
        <translation>Automatisch scrollen</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Vorlesen</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vorwärts</translation>
    </message>
    <message>
        <source>Go to…</source>
        <translation>Gehe zu …</translation>
    </message>
    <message>
        <source>Headings of this story</source>
        <translation>Überschriften dieser Geschichte</translation>
    </message>
    <message>
        <source>Next story</source>
        <translation>Nächste Geschichte</translation>
    </message>
    <message>
        <source>Previous story</source>
        <translation>Vorige Geschichte</translation>
    </message>
    <message>
        <source>Find anything by its name</source>
        <translation>Alles beim Namen finden</translation>
    </message>
    <message>
        <source>Language…</source>
        <translation>Sprache …</translation>
    </message>
    <message>
        <source>About Anthology</source>
        <translation>Über Anthology</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Buch</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>“{title}” was deleted.</source>
        <translation>„{title}“ wurde gelöscht.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stories were deleted.</source>
        <translation>
            <numerusform>%Ln Geschichte wurde gelöscht.</numerusform>
            <numerusform>%Ln Geschichten wurden gelöscht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stories are in “{anthology}”.</source>
        <translation>
            <numerusform>%Ln Geschichte ist in „{anthology}“.</numerusform>
            <numerusform>%Ln Geschichten sind in „{anthology}“.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{title}” is in “{anthology}”.</source>
        <translation>„{title}“ ist in „{anthology}“.</translation>
    </message>
    <message>
        <source>Nothing yet is in “{anthology}”.</source>
        <translation>„{anthology}“ ist noch leer.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stories were taken out of “{anthology}”.</source>
        <translation>
            <numerusform>%Ln Geschichte wurde aus „{anthology}“ herausgenommen.</numerusform>
            <numerusform>%Ln Geschichten wurden aus „{anthology}“ herausgenommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{title}” was taken out of “{anthology}”.</source>
        <translation>„{title}“ wurde aus „{anthology}“ herausgenommen.</translation>
    </message>
    <message>
        <source>No file manager answers here. The book is “{path}”.</source>
        <translation>Hier meldet sich keine Dateiverwaltung. Das Buch ist „{path}“.</translation>
    </message>
    <message>
        <source>“{title}” is off the shelf.</source>
        <translation>„{title}“ ist aus dem Regal genommen.</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Zurückholen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln marks in it are kept, and come back if you undo.</source>
        <translation>
            <numerusform>%Ln Markierung darin bleibt aufgehoben und kommt mit „Rückgängig“ zurück.</numerusform>
            <numerusform>%Ln Markierungen darin bleiben aufgehoben und kommen mit „Rückgängig“ zurück.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete {stories}?</source>
        <translation>{stories} löschen?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>There are no words and no files to paste.</source>
        <translation>Es gibt weder Text noch Dateien zum Einfügen.</translation>
    </message>
    <message>
        <source>Add stories</source>
        <translation>Geschichten hinzufügen</translation>
    </message>
    <message>
        <source>Add all stories of a folder</source>
        <translation>Alle Geschichten eines Ordners hinzufügen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>This leads to no place here: {address}</source>
        <translation>Das führt hier nirgendwohin: {address}</translation>
    </message>
    <message>
        <source>This leads out of the story, to {address}</source>
        <translation>Das führt aus der Geschichte hinaus, zu {address}</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>No browser answers here. The address is {address}</source>
        <translation>Hier meldet sich kein Browser. Die Adresse ist {address}</translation>
    </message>
    <message>
        <source>No browser answers here. The address is on the clipboard.</source>
        <translation>Hier meldet sich kein Browser. Die Adresse ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made: {reason}.</source>
        <translation>Der Ordner {folder} lässt sich nicht anlegen: {reason}.</translation>
    </message>
    <message>
        <source>concordance</source>
        <translation>Konkordanz</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Save the lines</source>
        <translation>Zeilen speichern</translation>
    </message>
    <message>
        <source>The lines are saved as “{name}”.</source>
        <translation>Die Zeilen sind als „{name}“ gespeichert.</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message>
        <source>No file manager answers here. The folder is {folder}.</source>
        <translation>Hier meldet sich keine Dateiverwaltung. Der Ordner ist {folder}.</translation>
    </message>
    <message>
        <source>Folder with dictionaries</source>
        <translation>Ordner mit Wörterbüchern</translation>
    </message>
    <message>
        <source>Cannot remember the settings: {reason}. They hold until you quit.</source>
        <translation>Die Einstellungen lassen sich nicht merken: {reason}. Sie gelten bis zum Beenden.</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>The mark was removed. The words of its note are on the clipboard.</source>
        <translation>Die Markierung wurde entfernt. Der Text ihrer Notiz ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>The words of your note are kept meanwhile.</source>
        <translation>Der Text der Notiz bleibt einstweilen aufgehoben.</translation>
    </message>
    <message>
        <source>The marks are on the clipboard, as Markdown.</source>
        <translation>Die Markierungen sind als Markdown in der Zwischenablage.</translation>
    </message>
    <message>
        <source>The marks are in “{file}”.</source>
        <translation>Die Markierungen stehen in „{file}“.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>Save the marks</source>
        <translation>Markierungen speichern</translation>
    </message>
    <message>
        <source>marks.md</source>
        <translation>markierungen.md</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF-Dateien (*.pdf)</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
    <message>
        <source>No printer is set up on this computer. Save it as a PDF, which can be printed on any other one.</source>
        <translation>Auf diesem Rechner ist kein Drucker eingerichtet. Als PDF gespeichert, lässt es sich auf jedem anderen drucken.</translation>
    </message>
    <message>
        <source>“{name}” is saved.</source>
        <translation>„{name}“ ist gespeichert.</translation>
    </message>
    <message>
        <source>The pages are on their way to the printer.</source>
        <translation>Die Seiten sind auf dem Weg zum Drucker.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was saved or printed.</source>
        <translation>Abgebrochen. Es wurde nichts gespeichert oder gedruckt.</translation>
    </message>
    <message>
        <source>Nothing here opens such files. It is “{path}”.</source>
        <translation>Hier öffnet nichts solche Dateien. Sie heißt „{path}“.</translation>
    </message>
    <message>
        <source>The library cannot be opened</source>
        <translation>Die Bibliothek lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>The shelf is empty</source>
        <translation>Das Regal ist leer</translation>
    </message>
    <message>
        <source>Bring the stories back</source>
        <translation>Geschichten zurückholen</translation>
    </message>
    <message>
        <source>Every anthology was removed. Their marks are kept, and come back with them.</source>
        <translation>Alle Anthologien wurden entfernt. Ihre Markierungen sind aufgehoben und kommen mit ihnen zurück.</translation>
    </message>
    <message>
        <source>Turn the page</source>
        <translation>Weiterblättern</translation>
    </message>
    <message>
        <source>Space, →, Page Down</source>
        <translation>Leertaste, →, Bild abwärts</translation>
    </message>
    <message>
        <source>Turn back</source>
        <translation>Zurückblättern</translation>
    </message>
    <message>
        <source>Shift+Space, ←, Page Up</source>
        <translation>Umschalt+Leertaste, ←, Bild aufwärts</translation>
    </message>
    <message>
        <source>Beginning and end of the story</source>
        <translation>Anfang und Ende der Geschichte</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Pos1, Ende</translation>
    </message>
    <message>
        <source>Walk links, notes and pictures, and open them</source>
        <translation>Verweise, Anmerkungen und Bilder ansteuern und öffnen</translation>
    </message>
    <message>
        <source>Tab, Enter</source>
        <translation>Tab, Eingabe</translation>
    </message>
    <message>
        <source>In the line guide: the next line, and the one before</source>
        <translation>Mit dem Leselineal: nächste und vorige Zeile</translation>
    </message>
    <message>
        <source>While the page moves by itself: faster, slower, pause</source>
        <translation>Beim automatischen Scrollen: schneller, langsamer, anhalten</translation>
    </message>
    <message>
        <source>+, −, Space</source>
        <translation>+, −, Leertaste</translation>
    </message>
    <message>
        <source>Select by keyboard</source>
        <translation>Mit der Tastatur auswählen</translation>
    </message>
    <message>
        <source>Shift+arrows</source>
        <translation>Umschalt+Pfeiltasten</translation>
    </message>
    <message>
        <source>Highlight the selection</source>
        <translation>Auswahl markieren</translation>
    </message>
    <message>
        <source>1 to 5</source>
        <translation>1 bis 5</translation>
    </message>
    <message>
        <source>Write a note on the selection</source>
        <translation>Notiz zur Auswahl schreiben</translation>
    </message>
    <message>
        <source>Copy the selection</source>
        <translation>Auswahl kopieren</translation>
    </message>
    <message>
        <source>C, Ctrl+C</source>
        <translation>C, Strg+C</translation>
    </message>
    <message>
        <source>Search for the selection</source>
        <translation>Nach der Auswahl suchen</translation>
    </message>
    <message>
        <source>Concordance of the selection</source>
        <translation>Konkordanz der Auswahl</translation>
    </message>
    <message>
        <source>Look the selection up</source>
        <translation>Auswahl nachschlagen</translation>
    </message>
    <message>
        <source>Stories like the selection</source>
        <translation>Geschichten, die dem Ausgewählten ähnlich sind</translation>
    </message>
    <message>
        <source>Remove a highlight that was clicked</source>
        <translation>Angeklickte Markierung entfernen</translation>
    </message>
    <message>
        <source>Put away what is in front</source>
        <translation>Schließen, was vorn liegt</translation>
    </message>
    <message>
        <source>Filter the shelf</source>
        <translation>Regal filtern</translation>
    </message>
    <message>
        <source>Ctrl+Shift+F</source>
        <translation>Strg+Umschalt+F</translation>
    </message>
    <message>
        <source>In the hits: along the strip of a story</source>
        <translation>In den Treffern: den Streifen einer Geschichte entlang</translation>
    </message>
    <message>
        <source>In the latest queries: forget one</source>
        <translation>In den letzten Suchen: eine vergessen</translation>
    </message>
    <message>
        <source>In the marks: write, colour, remove</source>
        <translation>Bei den Markierungen: schreiben, färben, entfernen</translation>
    </message>
    <message>
        <source>N, 1 to 5, Delete</source>
        <translation>N, 1 bis 5, Entf</translation>
    </message>
    <message>
        <source>In a new book: move a story</source>
        <translation>In einem neuen Buch: Geschichte verschieben</translation>
    </message>
    <message>
        <source>Alt+↑, Alt+↓</source>
        <translation>Alt+↑, Alt+↓</translation>
    </message>
    <message>
        <source>In a note: keep it</source>
        <translation>In einer Notiz: behalten</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Eingabe</translation>
    </message>
    <message>
        <source>On the page</source>
        <translation>Auf der Seite</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>Anderswo</translation>
    </message>
    <message>
        <source>Cannot make the folder “{folder}”: {reason}. Make it yourself, and put themes into it.</source>
        <translation>Der Ordner „{folder}“ lässt sich nicht anlegen: {reason}. Bitte von Hand anlegen und Farbschemata hineinlegen.</translation>
    </message>
    <message>
        <source>No program here opens folders. Your own themes belong into “{folder}”.</source>
        <translation>Hier öffnet kein Programm Ordner. Eigene Farbschemata gehören nach „{folder}“.</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>nicht installiert</translation>
    </message>
    <message>
        <source>The typeface “{gone}” is not installed any more; pages are set in {usual} again.</source>
        <translation>Die Schrift „{gone}“ ist nicht mehr installiert; Seiten werden wieder in {usual} gesetzt.</translation>
    </message>
    <message>
        <source>there is nothing in it that could be read as a story</source>
        <translation>darin ist nichts, was sich als Geschichte lesen ließe</translation>
    </message>
    <message>
        <source>{name} · {done} of {total}</source>
        <translation>{name} · {done} von {total}</translation>
    </message>
    <message>
        <source>what came of reading it is not a story</source>
        <translation>was beim Lesen herauskam, ist keine Geschichte</translation>
    </message>
    <message>
        <source>Cannot read “{name}”: {reason}.</source>
        <translation>„{name}“ lässt sich nicht lesen: {reason}.</translation>
    </message>
    <message>
        <source>“{title}” is not in this version of the file; it stays in the library.</source>
        <translation>„{title}“ fehlt in dieser Fassung der Datei; die Geschichte bleibt in der Bibliothek.</translation>
    </message>
    <message>
        <source>Mark carried over</source>
        <translation>Markierung übernommen</translation>
    </message>
    <message>
        <source>it is no picture that can be shown</source>
        <translation>das ist kein Bild, das sich zeigen lässt</translation>
    </message>
    <message>
        <source>it is too large for a picture</source>
        <translation>das ist zu groß für ein Bild</translation>
    </message>
    <message>
        <source>it cannot be opened</source>
        <translation>die Datei lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>its list of words breaks off after {place} of {size} bytes</source>
        <translation>die Wörterliste bricht nach {place} von {size} Bytes ab</translation>
    </message>
    <message>
        <source>dict server on this computer</source>
        <translation>dict-Server auf diesem Rechner</translation>
    </message>
    <message>
        <source>it does not answer any more</source>
        <translation>es antwortet nicht mehr</translation>
    </message>
    <message>
        <source>it does not let anybody in</source>
        <translation>es lässt niemanden herein</translation>
    </message>
    <message>
        <source>it hung up</source>
        <translation>es hat aufgelegt</translation>
    </message>
    <message>
        <source>it talks for too long</source>
        <translation>es redet zu lange</translation>
    </message>
    <message>
        <source>it is silent for too long</source>
        <translation>es schweigt zu lange</translation>
    </message>
    <message>
        <source>{clause}; the rest is used</source>
        <translation>{clause}; der Rest wird verwendet</translation>
    </message>
    <message>
        <source>it is gone</source>
        <translation>es ist nicht mehr da</translation>
    </message>
    <message>
        <source>one of its synonyms leads nowhere</source>
        <translation>eines seiner Synonyme führt ins Leere</translation>
    </message>
    <message>
        <source>one of its entries leads nowhere</source>
        <translation>einer seiner Einträge führt ins Leere</translation>
    </message>
    <message>
        <source>its {kind} file is missing</source>
        <translation>seine {kind}-Datei fehlt</translation>
    </message>
    <message>
        <source>Cannot read “{name}”: {reason}. Choose another copy.</source>
        <translation>„{name}“ lässt sich nicht lesen: {reason}. Bitte ein anderes Exemplar wählen.</translation>
    </message>
    <message>
        <source>There is no story “{name}” in this library; it may have been removed.</source>
        <translation>Die Geschichte „{name}“ gibt es in dieser Bibliothek nicht; vielleicht wurde sie entfernt.</translation>
    </message>
    <message>
        <source>{number} stories are called “{name}”. Use one of their ids: {ids}.</source>
        <translation>{number} Geschichten heißen „{name}“. Bitte eine ihrer Kennungen verwenden: {ids}.</translation>
    </message>
    <message>
        <source>There is no anthology “{name}” in this library; it may have been removed.</source>
        <translation>Die Anthologie „{name}“ gibt es in dieser Bibliothek nicht; vielleicht wurde sie entfernt.</translation>
    </message>
    <message>
        <source>There is no such mark any more; undo brings back what was removed.</source>
        <translation>Diese Markierung gibt es nicht mehr; „Rückgängig“ bringt Entferntes zurück.</translation>
    </message>
    <message>
        <source>The picture “{name}” is not in this library. Bring in what shows it again.</source>
        <translation>Das Bild „{name}“ ist nicht in dieser Bibliothek. Bitte noch einmal aufnehmen, was es zeigt.</translation>
    </message>
    <message>
        <source>The original “{name}” is not in this library. Bring the file in again.</source>
        <translation>Das Original „{name}“ ist nicht in dieser Bibliothek. Bitte die Datei noch einmal aufnehmen.</translation>
    </message>
    <message>
        <source>There is no living shelf “{name}”; it may have been removed.</source>
        <translation>Es gibt kein lebendes Regal „{name}“; vielleicht wurde es entfernt.</translation>
    </message>
    <message>
        <source>{number} living shelves are called “{name}”. Use one of their ids: {ids}.</source>
        <translation>{number} lebende Regale heißen „{name}“. Bitte eine ihrer Kennungen benutzen: {ids}.</translation>
    </message>
    <message>
        <source>Without a title it could not be found again. Give it one.</source>
        <translation>Ohne Titel ließe es sich nicht wiederfinden. Bitte einen angeben.</translation>
    </message>
    <message>
        <source>offset {start}</source>
        <translation>die Stelle {start}</translation>
    </message>
    <message>
        <source>the passage {start}–{end}</source>
        <translation>die Passage {start}–{end}</translation>
    </message>
    <message>
        <source>Cannot mark {asked} in “{title}”: its text runs from 0 to {length}. Choose a start before the end, both within the text.</source>
        <translation>In „{title}“ lässt sich {asked} nicht markieren: Der Text reicht von 0 bis {length}. Der Anfang muss vor dem Ende liegen, beide im Text.</translation>
    </message>
    <message>
        <source>Cannot use the library “{path}”: {reason}. {next_step}</source>
        <translation>Die Bibliothek „{path}“ lässt sich nicht verwenden: {reason}. {next_step}</translation>
    </message>
    <message>
        <source>a newer version of Anthology has written it (format {found}, this one knows {supported})</source>
        <translation>eine neuere Version von Anthology hat sie geschrieben (Format {found}, diese kennt {supported})</translation>
    </message>
    <message>
        <source>Update Anthology; nothing was changed.</source>
        <translation>Bitte Anthology aktualisieren; es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Close Anthology and put the backup “{backup}” in its place; the damaged file was left as it is.</source>
        <translation>Bitte Anthology schließen und die Sicherung „{backup}“ an ihre Stelle legen; die beschädigte Datei blieb, wie sie ist.</translation>
    </message>
    <message>
        <source>The damaged file was left as it is; move it away to start with a new library.</source>
        <translation>Die beschädigte Datei blieb, wie sie ist; wird sie verschoben, beginnt eine neue Bibliothek.</translation>
    </message>
    <message>
        <source>Cannot write “{name}”: {reason}. {next_step}</source>
        <translation>„{name}“ lässt sich nicht schreiben: {reason}. {next_step}</translation>
    </message>
    <message>
        <source>Cannot print the answer: {reason}. Print it to another place.</source>
        <translation>Die Antwort lässt sich nicht ausgeben: {reason}. Bitte an einen anderen Ort ausgeben.</translation>
    </message>
    <message>
        <source>The dictionary “{name}” cannot be read: {reason}. Install it anew.</source>
        <translation>Das Wörterbuch „{name}“ lässt sich nicht lesen: {reason}. Bitte neu installieren.</translation>
    </message>
    <message>
        <source>The {name} cannot be asked: {reason}. Start it anew.</source>
        <translation>Der {name} lässt sich nicht fragen: {reason}. Bitte neu starten.</translation>
    </message>
    <message>
        <source>Cannot print on “{printer}”: {reason}. See whether it is on, or save as PDF.</source>
        <translation>Auf „{printer}“ lässt sich nicht drucken: {reason}. Ist das Gerät eingeschaltet? Sonst als PDF speichern.</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>der Datenträger ist voll</translation>
    </message>
    <message>
        <source>Free some space or choose another folder.</source>
        <translation>Bitte Platz schaffen oder einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>the folder “{folder}” does not allow it</source>
        <translation>der Ordner „{folder}“ lässt es nicht zu</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Bitte einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>the folder “{folder}” does not exist</source>
        <translation>den Ordner „{folder}“ gibt es nicht</translation>
    </message>
    <message>
        <source>your share of the disk is used up</source>
        <translation>das eigene Kontingent auf dem Datenträger ist aufgebraucht</translation>
    </message>
    <message>
        <source>the file is larger than allowed there</source>
        <translation>die Datei ist größer als dort erlaubt</translation>
    </message>
    <message>
        <source>Choose another folder or fewer stories.</source>
        <translation>Bitte einen anderen Ordner oder weniger Geschichten wählen.</translation>
    </message>
    <message>
        <source>the disk can only be read</source>
        <translation>der Datenträger lässt sich nur lesen</translation>
    </message>
    <message>
        <source>“{folder}” is not a folder</source>
        <translation>„{folder}“ ist kein Ordner</translation>
    </message>
    <message>
        <source>there is a folder of that name</source>
        <translation>es gibt einen Ordner dieses Namens</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Bitte einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>der Name ist zu lang</translation>
    </message>
    <message>
        <source>Choose a shorter name.</source>
        <translation>Bitte einen kürzeren Namen wählen.</translation>
    </message>
    <message>
        <source>The cover is set in a plain typeface, for the book’s own could not be opened.</source>
        <translation>Der Umschlag ist in einer einfachen Schrift gesetzt, weil sich die des Buchs nicht öffnen ließ.</translation>
    </message>
    <message>
        <source>The cover is without “{signs}”: no typeface at hand has these signs.</source>
        <translation>Auf dem Umschlag fehlt „{signs}“: Keine verfügbare Schrift hat diese Zeichen.</translation>
    </message>
    <message>
        <source>The cover picture is missing; a drawn one stands in its place.</source>
        <translation>Das Umschlagbild fehlt; an seiner Stelle steht ein gezeichnetes.</translation>
    </message>
    <message>
        <source>A story without a title is called “{title}”.</source>
        <translation>Eine Geschichte ohne Titel heißt „{title}“.</translation>
    </message>
    <message>
        <source>“{title}” has no words.</source>
        <translation>„{title}“ enthält keine Wörter.</translation>
    </message>
    <message>
        <source>“{title}” is without 1 picture; a description stands in its place.</source>
        <translation>In „{title}“ fehlt 1 Bild; an seiner Stelle steht eine Beschreibung.</translation>
    </message>
    <message>
        <source>“{title}” is without {number} pictures; descriptions stand in their place.</source>
        <translation>In „{title}“ fehlen {number} Bilder; an ihrer Stelle stehen Beschreibungen.</translation>
    </message>
    <message>
        <source>1 highlight in “{title}” could not be placed and is left out.</source>
        <translation>1 Markierung in „{title}“ fand keinen Platz und fehlt.</translation>
    </message>
    <message>
        <source>{number} highlights in “{title}” could not be placed and are left out.</source>
        <translation>{number} Markierungen in „{title}“ fanden keinen Platz und fehlen.</translation>
    </message>
    <message>
        <source>no story is chosen</source>
        <translation>es ist keine Geschichte gewählt</translation>
    </message>
    <message>
        <source>Choose at least one story.</source>
        <translation>Bitte mindestens eine Geschichte wählen.</translation>
    </message>
    <message>
        <source>Drawing the cover</source>
        <translation>Umschlag wird gezeichnet</translation>
    </message>
    <message>
        <source>Writing the file</source>
        <translation>Datei wird geschrieben</translation>
    </message>
    <message>
        <source>a member is shorter than it says</source>
        <translation>eine Datei darin ist kürzer als angegeben</translation>
    </message>
    <message>
        <source>it unpacks to far more than any book holds (a zip bomb)</source>
        <translation>entpackt wäre es weit mehr, als ein Buch enthält (eine ZIP-Bombe)</translation>
    </message>
    <message>
        <source>the directory is too long</source>
        <translation>das Verzeichnis ist zu lang</translation>
    </message>
    <message>
        <source>it is not a file</source>
        <translation>das ist keine Datei</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>die Datei ist leer</translation>
    </message>
    <message>
        <source>it is larger than {number} MB</source>
        <translation>die Datei ist größer als {number} MB</translation>
    </message>
    <message>
        <source>the archive is damaged or cut short</source>
        <translation>das Archiv ist beschädigt oder abgeschnitten</translation>
    </message>
    <message>
        <source>it is not an archive at all</source>
        <translation>das ist gar kein Archiv</translation>
    </message>
    <message>
        <source>two different files in it are both named “{name}”</source>
        <translation>zwei verschiedene Dateien darin heißen beide „{name}“</translation>
    </message>
    <message>
        <source>the archive holds no files</source>
        <translation>das Archiv enthält keine Dateien</translation>
    </message>
    <message>
        <source>it holds more than {most_members} files</source>
        <translation>es enthält mehr als {most_members} Dateien</translation>
    </message>
    <message>
        <source>it is locked with a password (“{name}” is encrypted)</source>
        <translation>es ist mit einem Passwort geschützt („{name}“ ist verschlüsselt)</translation>
    </message>
    <message>
        <source>a file in it is to lie outside of it (“{name}”)</source>
        <translation>eine Datei darin soll außerhalb liegen („{name}“)</translation>
    </message>
    <message>
        <source>“{name}” in it is packed in a way that is not known here</source>
        <translation>„{name}“ darin ist auf eine hier unbekannte Weise gepackt</translation>
    </message>
    <message>
        <source>“{name}” in it is larger than {number} MB</source>
        <translation>„{name}“ darin ist größer als {number} MB</translation>
    </message>
    <message>
        <source>“{name}” in it is damaged</source>
        <translation>„{name}“ darin ist beschädigt</translation>
    </message>
    <message>
        <source>it is not TOML ({error})</source>
        <translation>das ist kein TOML ({error})</translation>
    </message>
    <message>
        <source>it has no {error}</source>
        <translation>es fehlt {error}</translation>
    </message>
    <message>
        <source>The style sheets are too large to be honoured in full: some words may have lost their look.</source>
        <translation>Die Stilvorlagen sind zu groß, um ganz befolgt zu werden: Manche Wörter haben vielleicht ihr Aussehen verloren.</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>diese Datei gibt es nicht</translation>
    </message>
    <message>
        <source>it is no sound Word document</source>
        <translation>das ist kein heiles Word-Dokument</translation>
    </message>
    <message>
        <source>it holds no words</source>
        <translation>es enthält keine Wörter</translation>
    </message>
    <message>
        <source>it is no Word document: it has no “word/document.xml”</source>
        <translation>das ist kein Word-Dokument: „word/document.xml“ fehlt</translation>
    </message>
    <message>
        <source>“{name}” declares entities, which no Word document does</source>
        <translation>„{name}“ vereinbart Entitäten, was kein Word-Dokument tut</translation>
    </message>
    <message>
        <source>A picture was left out: it is damaged, or of a kind that pages cannot show.</source>
        <translation>Ein Bild wurde weggelassen: Es ist beschädigt oder von einer Art, die Seiten nicht zeigen können.</translation>
    </message>
    <message>
        <source>A sign of the font “{name}” was left out.</source>
        <translation>Ein Zeichen der Schrift „{name}“ wurde weggelassen.</translation>
    </message>
    <message>
        <source>A picture that the document names is not in it.</source>
        <translation>Ein Bild, das im Dokument genannt ist, fehlt darin.</translation>
    </message>
    <message>
        <source>Something was left out: “{name}”.</source>
        <translation>Etwas wurde weggelassen: „{name}“.</translation>
    </message>
    <message>
        <source>A break of the kind “{name}” was left out.</source>
        <translation>Ein Umbruch der Art „{name}“ wurde weggelassen.</translation>
    </message>
    <message>
        <source>Files missing from the book: {number}, such as “{name}”.</source>
        <translation>Im Buch fehlende Dateien: {number}, zum Beispiel „{name}“.</translation>
    </message>
    <message>
        <source>Pictures left where they are, on the web: {number}, such as “{name}”.</source>
        <translation>Im Web gelassene Bilder: {number}, zum Beispiel „{name}“.</translation>
    </message>
    <message>
        <source>Pictures missing from the book: {number}, such as “{name}”.</source>
        <translation>Im Buch fehlende Bilder: {number}, zum Beispiel „{name}“.</translation>
    </message>
    <message>
        <source>Pictures that cannot be shown: {number}, such as “{name}”.</source>
        <translation>Bilder, die sich nicht zeigen lassen: {number}, zum Beispiel „{name}“.</translation>
    </message>
    <message>
        <source>Pages whose scripts were left out: {number}, such as “{name}”.</source>
        <translation>Seiten, deren Skripte wegfielen: {number}, zum Beispiel „{name}“.</translation>
    </message>
    <message>
        <source>Style sheets that cannot be read: {number}, such as “{name}”.</source>
        <translation>Stilvorlagen, die sich nicht lesen lassen: {number}, zum Beispiel „{name}“.</translation>
    </message>
    <message>
        <source>its package document “{path}” is not XML</source>
        <translation>das Paketdokument „{path}“ ist kein XML</translation>
    </message>
    <message>
        <source>it names no pages to read</source>
        <translation>es nennt keine Seiten zum Lesen</translation>
    </message>
    <message>
        <source>it has no package document, so it is no EPUB</source>
        <translation>das Paketdokument fehlt, also ist es kein EPUB</translation>
    </message>
    <message>
        <source>of a kind not known here</source>
        <translation>von hier unbekannter Art</translation>
    </message>
    <message>
        <source>it is protected by DRM ({scheme}), and only the programs of its shop may open it</source>
        <translation>ein Kopierschutz ({scheme}) lässt nur die Programme des Händlers zu</translation>
    </message>
    <message>
        <source>it is not text</source>
        <translation>das ist kein Text</translation>
    </message>
    <message>
        <source>there are no words in it</source>
        <translation>es stehen keine Wörter darin</translation>
    </message>
    <message>
        <source>The picture “{source}” was not found beside it.</source>
        <translation>Das Bild „{source}“ fand sich nicht daneben.</translation>
    </message>
    <message>
        <source>it is a PDF, which holds pages and no stories; find its text, Word or EPUB file</source>
        <translation>das ist ein PDF, das Seiten und keine Geschichten enthält; gebraucht wird die Text-, Word- oder EPUB-Datei</translation>
    </message>
    <message>
        <source>it is RTF; save it as DOCX</source>
        <translation>das ist RTF; bitte als DOCX speichern</translation>
    </message>
    <message>
        <source>it is a file of an old Word; save it as DOCX</source>
        <translation>das ist eine Datei eines alten Word; bitte als DOCX speichern</translation>
    </message>
    <message>
        <source>it is a packed file of a kind that is not opened here; unpack it first</source>
        <translation>das ist ein Archiv, das hier nicht geöffnet wird; bitte zuerst entpacken</translation>
    </message>
    <message>
        <source>it is a picture</source>
        <translation>das ist ein Bild</translation>
    </message>
    <message>
        <source>it is no {kind} file, or damaged at its beginning</source>
        <translation>das ist keine {kind}-Datei oder am Anfang beschädigt</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>die Datei ist leer</translation>
    </message>
    <message>
        <source>“{ending}” files are not read here, only {kinds}</source>
        <translation>„{ending}“-Dateien werden hier nicht gelesen, nur {kinds}</translation>
    </message>
    <message>
        <source>text (.txt), Markdown, HTML, DOCX, EPUB, and ZIP files and folders of these</source>
        <translation>Text (.txt), Markdown, HTML, DOCX, EPUB sowie ZIP-Dateien und Ordner davon</translation>
    </message>
    <message>
        <source>it is a book for the Kindle; find its EPUB</source>
        <translation>das ist ein Buch für den Kindle; gebraucht wird das EPUB</translation>
    </message>
    <message>
        <source>it takes more memory than a book may</source>
        <translation>es braucht mehr Speicher, als einem Buch zusteht</translation>
    </message>
    <message>
        <source>it is nested deeper than any book</source>
        <translation>es ist tiefer verschachtelt als jedes Buch</translation>
    </message>
    <message>
        <source>reading it failed in a way that is our fault ({kind}); report it</source>
        <translation>das Lesen misslang durch einen Fehler von Anthology ({kind}); bitte melden</translation>
    </message>
    <message>
        <source>backups of the library are kept there</source>
        <translation>dort liegen die Sicherungen der Bibliothek</translation>
    </message>
    <message>
        <source>pictures of the library are kept there</source>
        <translation>dort liegen die Bilder der Bibliothek</translation>
    </message>
    <message>
        <source>originals of the library are kept there</source>
        <translation>dort liegen die Originale der Bibliothek</translation>
    </message>
    <message>
        <source>Note added</source>
        <translation>Notiz hinzugefügt</translation>
    </message>
    <message>
        <source>Highlight added</source>
        <translation>Markierung hinzugefügt</translation>
    </message>
    <message>
        <source>Bookmark added</source>
        <translation>Lesezeichen gesetzt</translation>
    </message>
    <message>
        <source>Bookmark removed</source>
        <translation>Lesezeichen entfernt</translation>
    </message>
    <message>
        <source>Highlight removed</source>
        <translation>Markierung entfernt</translation>
    </message>
    <message>
        <source>it is the library itself</source>
        <translation>das ist die Bibliothek selbst</translation>
    </message>
    <message>
        <source>Colour changed</source>
        <translation>Farbe geändert</translation>
    </message>
    <message>
        <source>Bookmark renamed</source>
        <translation>Lesezeichen umbenannt</translation>
    </message>
    <message>
        <source>Note changed</source>
        <translation>Notiz geändert</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>noch nicht gelesen</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>angefangen</translation>
    </message>
    <message>
        <source>all of: {words}</source>
        <translation>alle von: {words}</translation>
    </message>
    <message>
        <source>without: {words}</source>
        <translation>ohne: {words}</translation>
    </message>
    <message>
        <source>any of: {words}</source>
        <translation>eines von: {words}</translation>
    </message>
    <message>
        <source>not {words}</source>
        <translation>nicht {words}</translation>
    </message>
    <message>
        <source>{one} or {other}</source>
        <translation>{one} oder {other}</translation>
    </message>
    <message>
        <source>{one} within {number} words of {other}</source>
        <translation>{one} höchstens {number} Wörter von {other}</translation>
    </message>
    <message>
        <source>title: {words}</source>
        <translation>Titel: {words}</translation>
    </message>
    <message>
        <source>author: {words}</source>
        <translation>Autor: {words}</translation>
    </message>
    <message>
        <source>in the text: {words}</source>
        <translation>im Text: {words}</translation>
    </message>
    <message>
        <source>in your notes: {words}</source>
        <translation>in Ihren Notizen: {words}</translation>
    </message>
    <message>
        <source>in your highlights: {words}</source>
        <translation>in Ihren Markierungen: {words}</translation>
    </message>
    <message>
        <source>over {length}</source>
        <translation>mehr als {length}</translation>
    </message>
    <message>
        <source>at least {length}</source>
        <translation>mindestens {length}</translation>
    </message>
    <message>
        <source>under {length}</source>
        <translation>weniger als {length}</translation>
    </message>
    <message>
        <source>at most {length}</source>
        <translation>höchstens {length}</translation>
    </message>
    <message>
        <source>one word</source>
        <translation>ein Wort</translation>
    </message>
    <message>
        <source>one minute</source>
        <translation>eine Minute</translation>
    </message>
    <message>
        <source>{number} words</source>
        <translation>{number} Wörter</translation>
    </message>
    <message>
        <source>{number} minutes</source>
        <translation>{number} Minuten</translation>
    </message>
    <message>
        <source>printed “{words}”</source>
        <translation>gedruckt „{words}“</translation>
    </message>
    <message>
        <source>in the anthology “{title}”</source>
        <translation>in der Anthologie „{title}“</translation>
    </message>
    <message>
        <source>in the language “{tag}”</source>
        <translation>in der Sprache „{tag}“</translation>
    </message>
    <message>
        <source>only the first {number} words are looked for</source>
        <translation>gesucht wird nur nach den ersten {number} Wörtern</translation>
    </message>
    <message>
        <source>Type a word or a “phrase” to look for, beside what to leave out.</source>
        <translation>Neben dem, was fehlen soll, braucht es ein Wort oder eine „Wendung“ zum Suchen.</translation>
    </message>
    <message>
        <source>Type a word or a “phrase” to look for.</source>
        <translation>Bitte ein Wort oder eine „Wendung“ zum Suchen eingeben.</translation>
    </message>
    <message>
        <source>only the first {number} characters are read</source>
        <translation>nur die ersten {number} Zeichen werden gelesen</translation>
    </message>
    <message>
        <source>brackets are understood {number} deep</source>
        <translation>Klammern werden {number} tief verstanden</translation>
    </message>
    <message>
        <source>“{typed}” is no filter: its words are looked for</source>
        <translation>„{typed}“ ist kein Filter: gesucht werden die Wörter</translation>
    </message>
    <message>
        <source>“near” reaches {number} words at most</source>
        <translation>„near“ reicht höchstens {number} Wörter weit</translation>
    </message>
    <message>
        <source>the introduction of “{title}”</source>
        <translation>die Einleitung von „{title}“</translation>
    </message>
    <message>
        <source>the details of “{title}”</source>
        <translation>die Angaben zu „{title}“</translation>
    </message>
    <message>
        <source>{what} cannot be read</source>
        <translation>{what} lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>a backup cannot take the library&apos;s own place</source>
        <translation>eine Sicherung kann nicht am Ort der Bibliothek selbst liegen</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Bitte eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>there is nothing in it</source>
        <translation>es steht nichts darin</translation>
    </message>
    <message>
        <source>it is not a library of Anthology</source>
        <translation>das ist keine Bibliothek von Anthology</translation>
    </message>
    <message>
        <source>SQLite says: {found}</source>
        <translation>SQLite sagt: {found}</translation>
    </message>
    <message>
        <source>it was moved, deleted or replaced while it was open</source>
        <translation>sie wurde verschoben, gelöscht oder ersetzt, während sie offen war</translation>
    </message>
    <message>
        <source>Put it back where it was, or start Anthology again; nothing was changed.</source>
        <translation>Bitte an ihren Ort zurücklegen oder Anthology neu starten; es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>the changes were given up by SQLite</source>
        <translation>SQLite hat die Änderungen aufgegeben</translation>
    </message>
    <message>
        <source>Nothing was changed; try again.</source>
        <translation>Es wurde nichts geändert; bitte noch einmal versuchen.</translation>
    </message>
    <message>
        <source>SQLite {version} is too old</source>
        <translation>SQLite {version} ist zu alt</translation>
    </message>
    <message>
        <source>Anthology needs SQLite 3.38 or newer.</source>
        <translation>Anthology braucht SQLite 3.38 oder neuer.</translation>
    </message>
    <message>
        <source>it is a database of some other program</source>
        <translation>das ist die Datenbank eines anderen Programms</translation>
    </message>
    <message>
        <source>Check the folder and its rights, or choose another one.</source>
        <translation>Bitte den Ordner und seine Rechte prüfen oder einen anderen wählen.</translation>
    </message>
    <message>
        <source>it changed while it was read</source>
        <translation>die Datei änderte sich beim Lesen</translation>
    </message>
    <message>
        <source>Make room and try again; nothing was changed.</source>
        <translation>Bitte Platz schaffen und noch einmal versuchen; es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>another program is using it</source>
        <translation>ein anderes Programm benutzt sie</translation>
    </message>
    <message>
        <source>Close the other one and try again.</source>
        <translation>Bitte das andere schließen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>it must not be opened</source>
        <translation>sie darf nicht geöffnet werden</translation>
    </message>
    <message>
        <source>the file or its folder is read-only</source>
        <translation>die Datei oder ihr Ordner ist schreibgeschützt</translation>
    </message>
    <message>
        <source>its folder cannot be reached or written to</source>
        <translation>ihr Ordner ist nicht erreichbar oder nicht beschreibbar</translation>
    </message>
    <message>
        <source>the disk reports an error</source>
        <translation>der Datenträger meldet einen Fehler</translation>
    </message>
    <message>
        <source>Check the disk, then try again; nothing was changed.</source>
        <translation>Bitte den Datenträger prüfen und noch einmal versuchen; es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>parts of it are damaged</source>
        <translation>Teile davon sind beschädigt</translation>
    </message>
    <message>
        <source>A picture without a description</source>
        <translation>Ein Bild ohne Beschreibung</translation>
    </message>
    <message>
        <source>Plus and minus enlarge it, the arrows move it, Esc puts it away</source>
        <translation>Plus und Minus ändern die Größe, Pfeile verschieben, Esc schließt</translation>
    </message>
    <message>
        <source>The window speaks it from its next start. Stories stay as they are.</source>
        <translation>Das Fenster spricht sie vom nächsten Start an. Geschichten bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>From its next start the window speaks that language.</source>
        <translation>Vom nächsten Start an spricht das Fenster diese Sprache.</translation>
    </message>
    <message>
        <source>one of its chunks is cut off</source>
        <translation>einer seiner Blöcke ist abgeschnitten</translation>
    </message>
    <message>
        <source>one of its chunks is damaged</source>
        <translation>einer seiner Blöcke ist beschädigt</translation>
    </message>
    <message>
        <source>it is not packed as its name says</source>
        <translation>die Datei ist nicht so gepackt, wie ihr Name sagt</translation>
    </message>
    <message>
        <source>its table of chunks is wrong</source>
        <translation>die Tabelle der Blöcke ist falsch</translation>
    </message>
    <message>
        <source>its table of chunks is cut off</source>
        <translation>die Tabelle der Blöcke ist abgeschnitten</translation>
    </message>
    <message>
        <source>its header has no end</source>
        <translation>der Dateikopf hat kein Ende</translation>
    </message>
    <message>
        <source>its .ifo file is too large to be one</source>
        <translation>die .ifo-Datei ist zu groß, um eine zu sein</translation>
    </message>
    <message>
        <source>its .ifo file does not say that it is StarDict’s</source>
        <translation>die .ifo-Datei weist sich nicht als eine von StarDict aus</translation>
    </message>
    <message>
        <source>it counts in {bits} bits, not in 32 or 64</source>
        <translation>es zählt mit {bits} Bit, nicht mit 32 oder 64</translation>
    </message>
    <message>
        <source>{file} is damaged</source>
        <translation>{file} ist beschädigt</translation>
    </message>
    <message>
        <source>it unpacks to more than a dictionary can hold</source>
        <translation>entpackt wäre es mehr, als ein Wörterbuch enthalten kann</translation>
    </message>
    <message>
        <source>it has become shorter</source>
        <translation>die Datei ist kürzer geworden</translation>
    </message>
    <message>
        <source>the concordance of “{query}”</source>
        <translation>die Konkordanz von „{query}“</translation>
    </message>
    <message>
        <source>all stories</source>
        <translation>alle Geschichten</translation>
    </message>
    <message>
        <source>the contents of {anthology}</source>
        <translation>Inhalt von {anthology}</translation>
    </message>
    <message>
        <source>{percent} of this story</source>
        <translation>{percent} dieser Geschichte</translation>
    </message>
    <message>
        <source>“{title}”</source>
        <translation>„{title}“</translation>
    </message>
    <message>
        <source>Back to {place}</source>
        <translation>Zurück: {place}</translation>
    </message>
    <message>
        <source>Forward to {place}</source>
        <translation>Vorwärts: {place}</translation>
    </message>
    <message>
        <source>Other keys…</source>
        <translation>Andere Tasten …</translation>
    </message>
    <message>
        <source>More keys…</source>
        <translation>Weitere Tasten …</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>Keine Tasten</translation>
    </message>
    <message>
        <source>it is too large for a page</source>
        <translation>das ist zu groß für eine Seite</translation>
    </message>
    <message>
        <source>it broke the program that was reading it</source>
        <translation>sie hat das Programm zu Fall gebracht, das sie las</translation>
    </message>
    <message>
        <source>reading it took too long</source>
        <translation>das Lesen dauerte zu lange</translation>
    </message>
    <message>
        <source>it is an archive within an archive, which is not opened</source>
        <translation>das ist ein Archiv in einem Archiv, das nicht geöffnet wird</translation>
    </message>
    <message>
        <source>no file in it is a story</source>
        <translation>keine Datei darin ist eine Geschichte</translation>
    </message>
    <message>
        <source>Reading aloud</source>
        <translation>Vorlesen</translation>
    </message>
    <message>
        <source>One sentence back</source>
        <translation>Einen Satz zurück</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>Weiterlesen</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>One sentence on</source>
        <translation>Einen Satz weiter</translation>
    </message>
    <message>
        <source>Continue here</source>
        <translation>Hier weiter</translation>
    </message>
    <message>
        <source>Read on from the page that is shown</source>
        <translation>Von der gezeigten Seite an weiterlesen</translation>
    </message>
    <message>
        <source>Speed and voice</source>
        <translation>Tempo und Stimme</translation>
    </message>
    <message>
        <source>Stop reading aloud</source>
        <translation>Vorlesen beenden</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Show what is read aloud</source>
        <translation>Zeigen, was vorgelesen wird</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>Reading aloud needs a library that is missing: {reason}. On Debian: sudo apt install {names}</source>
        <translation>Zum Vorlesen fehlt eine Programmbibliothek: {reason}. Unter Debian: sudo apt install {names}</translation>
    </message>
    <message>
        <source>No voice answers here. On Debian, install one: sudo apt install {names}</source>
        <translation>Hier meldet sich keine Stimme. Unter Debian lässt sich eine installieren: sudo apt install {names}</translation>
    </message>
    <message>
        <source>The voice has broken off: {reason}. Read aloud again to wake it.</source>
        <translation>Die Stimme ist verstummt: {reason}. Erneutes Vorlesen weckt sie.</translation>
    </message>
    <message>
        <source>Waking the voice…</source>
        <translation>Die Stimme wird geweckt …</translation>
    </message>
    <message>
        <source>There is nothing to read aloud here.</source>
        <translation>Hier gibt es nichts vorzulesen.</translation>
    </message>
    <message>
        <source>“{title}” is read to its end.</source>
        <translation>„{title}“ ist zu Ende gelesen.</translation>
    </message>
    <message>
        <source>Selected: {words}</source>
        <translation>Ausgewählt: {words}</translation>
    </message>
    <message>
        <source>End of the story.</source>
        <translation>Ende der Geschichte.</translation>
    </message>
    <message>
        <source>{title}, by {author}.</source>
        <translation>{title}, von {author}.</translation>
    </message>
    <message>
        <source>{title}.</source>
        <translation>{title}.</translation>
    </message>
    <message>
        <source>Page {number} of {count}.</source>
        <translation>Seite {number} von {count}.</translation>
    </message>
    <message>
        <source>Pages {first} and {last} of {count}.</source>
        <translation>Seiten {first} und {last} von {count}.</translation>
    </message>
    <message>
        <source>Heading level {level}: {words}.</source>
        <translation>Überschrift der Ebene {level}: {words}.</translation>
    </message>
    <message>
        <source>its process ended</source>
        <translation>ihr Prozess endete</translation>
    </message>
    <message>
        <source>Esc brings the window back</source>
        <translation>Esc holt das Fenster zurück</translation>
    </message>
    <message>
        <source>New living shelf</source>
        <translation>Neues lebendiges Regal</translation>
    </message>
    <message>
        <source>Living shelf</source>
        <translation>Lebendiges Regal</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Asked as in the search. Whatever answers stands on the shelf, which refills by itself.</source>
        <translation>Gefragt wird wie in der Suche. Was passt, steht im Regal; es füllt sich von selbst.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Looks for</source>
        <translation>Sucht nach</translation>
    </message>
    <message>
        <source>Say what the shelf looks for.</source>
        <translation>Es fehlt noch, wonach das Regal sucht.</translation>
    </message>
    <message>
        <source>{name}, living shelf, {stories}</source>
        <translation>{name}, lebendiges Regal, {stories}</translation>
    </message>
    <message>
        <source>{words}, open</source>
        <translation>{words}, geöffnet</translation>
    </message>
    <message>
        <source>Refills by itself</source>
        <translation>Füllt sich von selbst</translation>
    </message>
    <message>
        <source>Living shelves</source>
        <translation>Lebendige Regale</translation>
    </message>
    <message>
        <source>LIVING SHELVES</source>
        <translation>LEBENDIGE REGALE</translation>
    </message>
    <message>
        <source>“{name}” is a living shelf now.</source>
        <translation>„{name}“ ist jetzt ein lebendiges Regal.</translation>
    </message>
    <message>
        <source>“{name}” was taken away.</source>
        <translation>„{name}“ wurde weggenommen.</translation>
    </message>
    <message>
        <source>only the {number} most frequent words like {pattern}</source>
        <translation>nur die {number} häufigsten Wörter wie {pattern}</translation>
    </message>
    <message>
        <source>Looking through the stories</source>
        <translation>Die Erzählungen werden durchgesehen</translation>
    </message>
    <message>
        <source>Writing the lines</source>
        <translation>Die Zeilen werden geschrieben</translation>
    </message>
    <message>
        <source>Keep as a living shelf…</source>
        <translation>Als lebendes Regal behalten …</translation>
    </message>
    <message>
        <source>A shelf that always holds what this finds</source>
        <translation>Ein Regal, auf dem stets steht, was dies findet</translation>
    </message>
    <message>
        <source>Show as concordance</source>
        <translation>Als Konkordanz</translation>
    </message>
    <message>
        <source>Every hit in a line, with the words to its left and right</source>
        <translation>Jeder Treffer in einer Zeile, mit den Wörtern links und rechts davon</translation>
    </message>
    <message>
        <source>Look for this</source>
        <translation>Danach suchen</translation>
    </message>
    <message>
        <source>Look only in the story on the page</source>
        <translation>Nur in der Geschichte auf der Seite suchen</translation>
    </message>
    <message>
        <source>Only exactly these words</source>
        <translation>Nur genau diese Wörter</translation>
    </message>
    <message>
        <source>No other forms, nothing that is only spelled alike</source>
        <translation>Keine anderen Formen, nichts, was nur ähnlich geschrieben wird</translation>
    </message>
    <message>
        <source>Look in every story</source>
        <translation>In allen Geschichten suchen</translation>
    </message>
    <message>
        <source>Look for the same in every story</source>
        <translation>Dasselbe in allen Geschichten suchen</translation>
    </message>
    <message>
        <source>What was looked for, and what one can type</source>
        <translation>Was gesucht wurde und was man eingeben kann</translation>
    </message>
    <message>
        <source>LATELY</source>
        <translation>ZULETZT</translation>
    </message>
    <message>
        <source>Forget all</source>
        <translation>Alle vergessen</translation>
    </message>
    <message>
        <source>Look for this again (Enter), or forget it (Delete)</source>
        <translation>Noch einmal danach suchen (Eingabe) oder es vergessen (Entf)</translation>
    </message>
    <message>
        <source>Try this (Enter)</source>
        <translation>Ausprobieren (Eingabe)</translation>
    </message>
    <message>
        <source>How far the index is</source>
        <translation>Wie weit der Index ist</translation>
    </message>
    <message>
        <source>Making the index: {name}</source>
        <translation>Der Index entsteht: {name}</translation>
    </message>
    <message>
        <source>Stop here; searching goes on without an index, and takes longer (Esc)</source>
        <translation>Hier aufhören; die Suche geht ohne Index weiter und dauert länger (Esc)</translation>
    </message>
    <message>
        <source>“{pattern}” is cut to “{cut}”: at most {number} stars</source>
        <translation>„{pattern}“ ist gekürzt auf „{cut}“: höchstens {number} Sterne</translation>
    </message>
    <message>
        <source>“{word}~” is short: one letter may differ</source>
        <translation>„{word}~“ ist kurz: ein Buchstabe darf abweichen</translation>
    </message>
    <message>
        <source>in “{word}~” two letters may differ at most</source>
        <translation>in „{word}~“ dürfen höchstens zwei Buchstaben abweichen</translation>
    </message>
    <message>
        <source>Reading the stories</source>
        <translation>Die Geschichten werden gelesen</translation>
    </message>
    <message>
        <source>Putting them in order</source>
        <translation>Es wird geordnet</translation>
    </message>
    <message>
        <source>Counting what comes back</source>
        <translation>Was wiederkehrt, wird gezählt</translation>
    </message>
    <message>
        <source>Counting words</source>
        <translation>Wörter werden gezählt</translation>
    </message>
    <message>
        <source>Lines of the concordance</source>
        <translation>Zeilen der Konkordanz</translation>
    </message>
    <message>
        <source>Every hit of a word stands in a line of its own here, with the words around it.</source>
        <translation>Hier steht jeder Treffer eines Wortes in einer eigenen Zeile, mit den Wörtern um ihn herum.</translation>
    </message>
    <message>
        <source>Nothing in the texts answers “{query}”.</source>
        <translation>Nichts in den Texten passt zu „{query}“.</translation>
    </message>
    <message>
        <source>Stopped. Enter in the field looks again.</source>
        <translation>Abgebrochen. Die Eingabetaste im Feld sucht von Neuem.</translation>
    </message>
    <message>
        <source>{sum}, with other forms</source>
        <translation>{sum}, auch andere Formen</translation>
    </message>
    <message>
        <source>{sum} for “{instead}” instead</source>
        <translation>{sum}, stattdessen für „{instead}“</translation>
    </message>
    <message>
        <source>{sum}, its words near each other</source>
        <translation>{sum}, die Wörter nah beieinander</translation>
    </message>
    <message>
        <source>{sum}, of some of the words only</source>
        <translation>{sum}, nur für einige der Wörter</translation>
    </message>
    <message>
        <source>{hits} in {stories}</source>
        <translation>{hits} in {stories}</translation>
    </message>
    <message>
        <source>Other forms too</source>
        <translation>Auch andere Formen</translation>
    </message>
    <message>
        <source>Exactly this</source>
        <translation>Genau dies</translation>
    </message>
    <message>
        <source>Nothing in the texts is exactly “{query}”.</source>
        <translation>Nichts in den Texten ist genau „{query}“.</translation>
    </message>
    <message>
        <source>Choose “More like this” in a story’s menu, or over words that you selected: here stand the stories that share its telling words.</source>
        <translation>Wählen Sie „Ähnliches“ im Menü einer Geschichte oder über ausgewählten Wörtern: Hier stehen dann die Geschichten, die deren kennzeichnende Wörter teilen.</translation>
    </message>
    <message>
        <source>No other story shares enough of the words that set this one apart.</source>
        <translation>Keine andere Geschichte teilt genug von den Wörtern, die diese auszeichnen.</translation>
    </message>
    <message>
        <source>No other story has a telling word of this passage. Select more of it.</source>
        <translation>Keine andere Geschichte hat ein kennzeichnendes Wort dieser Stelle. Wählen Sie mehr davon aus.</translation>
    </message>
    <message>
        <source>Stories like this one</source>
        <translation>Ähnliche Geschichten</translation>
    </message>
    <message>
        <source>More like this</source>
        <translation>Ähnliches</translation>
    </message>
    <message>
        <source>Like these words of “{title}”</source>
        <translation>Ähnlich diesen Wörtern aus „{title}“</translation>
    </message>
    <message>
        <source>Like “{title}”</source>
        <translation>Ähnlich wie „{title}“</translation>
    </message>
    <message>
        <source>Telling words: {words}</source>
        <translation>Kennzeichnende Wörter: {words}</translation>
    </message>
    <message>
        <source>There are no stories yet. Names and motifs are what several of them share.</source>
        <translation>Noch gibt es keine Geschichten. Namen und Motive sind, was mehrere gemeinsam haben.</translation>
    </message>
    <message>
        <source>There is only one story here. Names and motifs are what several share.</source>
        <translation>Hier ist nur eine Geschichte. Namen und Motive sind, was mehrere gemeinsam haben.</translation>
    </message>
    <message>
        <source>No name comes back in a second story.</source>
        <translation>Kein Name kehrt in einer zweiten Geschichte wieder.</translation>
    </message>
    <message>
        <source>No phrase comes back in a second story.</source>
        <translation>Keine Wendung kehrt in einer zweiten Geschichte wieder.</translation>
    </message>
    <message>
        <source>No rare word comes back in a second story.</source>
        <translation>Kein seltenes Wort kehrt in einer zweiten Geschichte wieder.</translation>
    </message>
    <message>
        <source>None of them has these letters.</source>
        <translation>Nichts davon enthält diese Buchstaben.</translation>
    </message>
    <message>
        <source>German gives every noun a capital: names found there are guesses.</source>
        <translation>Das Deutsche schreibt jedes Hauptwort groß: Namen, die dort gefunden wurden, sind geraten.</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Phrases</source>
        <translation>Wendungen</translation>
    </message>
    <message>
        <source>Rare words</source>
        <translation>Seltene Wörter</translation>
    </message>
    <message>
        <source>What recurs</source>
        <translation>Was wiederkehrt</translation>
    </message>
    <message>
        <source>Filter names and motifs</source>
        <translation>Namen und Motive filtern</translation>
    </message>
    <message>
        <source>Names and motifs</source>
        <translation>Namen und Motive</translation>
    </message>
    <message>
        <source>{number} in {stories} stories; choose one to see its places.</source>
        <translation>{number} in {stories} Geschichten; wählen Sie aus, um die Stellen zu sehen.</translation>
    </message>
    <message>
        <source>shares: {words}</source>
        <translation>teilt: {words}</translation>
    </message>
    <message>
        <source>in {stories}, {times}</source>
        <translation>in {stories}, {times}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln times</source>
        <translation>
            <numerusform>einmal</numerusform>
            <numerusform>%Ln-mal</numerusform>
        </translation>
    </message>
    <message>
        <source>The library is being changed while it is searched. Search again.</source>
        <translation>Die Bibliothek wird verändert, während sie durchsucht wird. Suche noch einmal.</translation>
    </message>
</context>
</TS>
