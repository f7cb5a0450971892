using System.Text.Json;
using System.Text.Json.Nodes;
using Beffroi.Devices;

namespace Beffroi.Api;

/// <summary>The examples that come with a codec, to be run.</summary>
/// <param name="Id">Of a kept profile; or yaml, script, or both.</param>
/// <param name="Examples">A list of { type or function, description, input, output }, or the text of such a file, JSON or YAML.</param>
internal sealed record ProfileExamplesRequest(string? Id, string? Yaml, string? Script, JsonElement? Examples);

/// <summary>What came of them, in their order.</summary>
internal sealed record ProfileExamplesShape(int Count, int Same, ExampleRow[] Rows)
{
    public static ProfileExamplesShape Of(ExampleRow[] rows) => new(rows.Length, rows.Count(row => row.Same), rows);
}

/// <param name="Number">From one, as they stand in the file.</param>
/// <param name="Same">Whether the codec gave what the example says.</param>
/// <param name="Differences">Where it did not; at most twenty.</param>
internal sealed record ExampleRow(int Number, string Function, string? Description, string Given, int? FPort, bool Same, ExampleDifference[] Differences)
{
    public static ExampleRow Of(int number, CodecExample example, ProfileTrial trial, ProfileTrialAnswer answer) => Of(number, example, trial, ExampleComparison.Differences(example.Output, answer));

    private static ExampleRow Of(int number, CodecExample example, ProfileTrial trial, ExampleDifference[] differences) => new(
        number, example.Function, example.Description, trial.Data ?? Convert.ToHexStringLower(trial.Bytes), example.FPort, differences.Length == 0, differences);
}

/// <param name="Path">Of the member, such as data.temperature.</param>
/// <param name="Wanted">What the example says, as JSON; null when it says nothing.</param>
/// <param name="Given">What the codec gave; null when it gave nothing.</param>
internal sealed record ExampleDifference(string Path, string? Wanted, string? Given);
