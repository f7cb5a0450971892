using System.Net;
using System.Text;
using Spectre.Console;
using Xunit;

namespace Beffroi.Commands;

/// <summary>The import command against a twin of which every answer is written down here.</summary>
public sealed class ImportConversationTests : IDisposable
{
    private const string Running = """{ "id": "7", "fileName": "lamps.csv", "state": "running", "rows": 4, "read": 1, "taken": 1, "unchanged": 0, "skipped": 0, "rejected": 0, "gaps": [], "failure": null }""";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("beffroi-test-");
    private readonly StringWriter _screen = new();

    [Fact]
    public async Task What_went_in_is_counted_and_ends_with_nothing_wrong()
    {
        var twin = new ScriptedTwin(Answer(202, Running), Answer(200, Running), Answer(200, Done(rejected: 0)));

        Assert.Equal(0, await Run(twin));
        Assert.Equal(["POST /api/v1/imports", "GET /api/v1/imports/7", "GET /api/v1/imports/7"], twin.Asked);
        Assert.Contains("3 taken, 1 unchanged, 0 skipped, 0 rejected of 4 rows", Screen());
        Assert.Contains("2 without district, the first on line 3", Screen());
        Assert.Matches("(?s)name=\"?mapping\"?.*kind: luminaire.*name=\"?file\"?.*id;lon", twin.Sent);
    }

    [Fact]
    public async Task Rejects_are_shown_one_by_one()
    {
        var twin = new ScriptedTwin(Answer(202, Done(rejected: 2)), Answer(200, Rejects));

        Assert.Equal(ImportConversation.SomeRejected, await Run(twin));
        Assert.Contains("duplicate-id", Screen());
        Assert.Contains("'a;b' is there already", Screen());
    }

    [Fact]
    public async Task Rejects_are_written_to_a_file_in_pages()
    {
        var file = new FileInfo(Path.Combine(_folder.FullName, "bad.csv"));
        var twin = new ScriptedTwin(Answer(202, Done(rejected: 4)), Answer(200, Rejects.Replace("null }", "\"2\" }", StringComparison.Ordinal)), Answer(200, Rejects));

        Assert.Equal(ImportConversation.SomeRejected, await Run(twin, file));
        var lines = await System.IO.File.ReadAllLinesAsync(file.FullName, TestContext.Current.CancellationToken);
        Assert.Equal(5, lines.Length);
        Assert.Equal("\"4\";\"NUM\";\"duplicate-id\";\"'a;b' is there already.\"", lines[1]);
        Assert.Equal("GET /api/v1/imports/7/rejects?limit=1000&after=2", twin.Asked[^1]);
    }

    [Fact]
    public async Task A_refusal_is_told_in_the_twins_own_words()
    {
        var twin = new ScriptedTwin(Answer(422, """{ "type": "t", "title": "t", "status": 422, "code": "mapping-invalid", "detail": "line 2, column 5: The file has no column 'NUMER'.", "advice": "Correct the mapping." }""", "application/problem+json"));

        Assert.Equal(ImportConversation.Failed, await Run(twin));
        Assert.Contains("The file has no column 'NUMER'.", Screen());
        Assert.Contains("Correct the mapping.", Screen());
    }

    [Fact]
    public async Task A_failed_import_ends_with_its_reason()
    {
        var failed = Done(rejected: 0).Replace("\"done\"", "\"failed\"", StringComparison.Ordinal)
            .Replace("\"failure\": null", """ "failure": { "code": "not-kml", "sentence": "The file is not valid KML.", "advice": "Export it again." } """, StringComparison.Ordinal);

        Assert.Equal(ImportConversation.Failed, await Run(new(Answer(202, failed))));
        Assert.Contains("The file is not valid KML.", Screen());
    }

    [Fact]
    public async Task A_twin_that_does_not_answer_is_said()
    {
        Assert.Equal(ImportConversation.Unreachable, await Run(new ScriptedTwin()));
        Assert.Contains("does not answer", Screen());
    }

    [Fact]
    public async Task Interrupted_it_cancels_the_import_and_tells_how_it_ended()
    {
        using var stop = new CancellationTokenSource();
        var cancelled = Done(rejected: 0).Replace("\"done\"", "\"cancelled\"", StringComparison.Ordinal);
        var twin = new ScriptedTwin(Answer(202, Running), Answer(200, "{}"), Answer(200, cancelled)) { AfterFirst = stop.Cancel };

        Assert.Equal(ImportConversation.Failed, await Run(twin, stop: stop.Token));
        Assert.Contains("POST /api/v1/imports/7/cancel", twin.Asked);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private const string Rejects = """{ "items": [ { "line": 4, "column": "NUM", "code": "duplicate-id", "sentence": "'a;b' is there already." }, { "line": 5, "column": null, "code": "broken-row", "sentence": "A quote." } ], "next": null }""";

    private static string Done(int rejected) =>
        $$"""{ "id": "7", "fileName": "lamps.csv", "state": "done", "rows": 4, "read": 4, "taken": 3, "unchanged": 1, "skipped": 0, "rejected": {{rejected}}, "gaps": [ { "what": "district", "count": 2, "firstLine": 3 } ], "failure": null }""";

    private string Screen() => _screen.ToString().ReplaceLineEndings(" ");

    private async Task<int> Run(ScriptedTwin twin, FileInfo? rejects = null, CancellationToken stop = default)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Interactive = InteractionSupport.No, Out = new AnsiConsoleOutput(_screen) });
        console.Profile.Width = 200;
        using var client = new HttpClient(twin) { BaseAddress = new("http://127.0.0.1:1") };
        return await new ImportConversation(client, console, TimeProvider.System).Run(File("lamps.yaml", "kind: luminaire\n"), File("lamps.csv", "id;lon\n1;4\n"), rejects, stop);
    }

    private FileInfo File(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        System.IO.File.WriteAllText(path, text);
        return new FileInfo(path);
    }

    private static HttpResponseMessage Answer(int status, string json, string media = "application/json") =>
        new((HttpStatusCode)status) { Content = new StringContent(json, Encoding.UTF8, media) };
}
