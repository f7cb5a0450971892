using Beffroi.Devices;
using Beffroi.Language;
using Beffroi.Parameters;
using Beffroi.Documents;
using Beffroi.Twin;

namespace Beffroi.Api;

/// <summary>Device profiles: read, checked, tried and written.</summary>
internal static class DeviceProfileRoutes
{
    private static readonly Parameter<int> Version = Kinds.Whole("version", "That version; the newest unless told.", 1, int.MaxValue);

    public static void MapDeviceProfiles(this IEndpointRouteBuilder api)
    {
        api.MapGet("/device-profiles", List).Says("device-profiles", "All device profiles, those that ship and those of people, by id.").Produces<Page<ProfileRow>>().Refuses();
        api.MapGet("/device-profiles/{id}", Read).Says("device-profile", "A device profile, with its text and its versions.").Takes(Version).Produces<ProfileShape>().Refuses(404);
        api.MapPut("/device-profiles/{id}", Put)
            .Says("put-device-profile", "Keeps the next version of a device profile: yaml, a script, or both; or the file of one as it is.", "Refused with every error of the text, by line and column, when it has any; then nothing is kept.")
            .Takes(ProfileBody.OfPut).Accepts<ProfileRequest>("application/json", TextBody.Types).Produces<TextWritten>().Refuses(409, 413, 415, 422);
        api.MapPost("/device-profiles/check", Check)
            .Says("check-device-profile", "Reads a text without keeping it, and has the engine read its script.")
            .Accepts<ProfileCheckRequest>("application/json", TextBody.Types).Produces<TextCheckShape>().Refuses(413, 415);
        api.MapPost("/device-profiles/try", Try)
            .Says("try-device-profile", "Runs a codec on bytes, or on data to be encoded, and tells what it gave, what it said, and what an asset would be told.", "Nothing is kept. That a codec gave nothing is an answer, with its fault.")
            .Takes(ProfileBody.OfTrial).Accepts<ProfileTrialRequest>("application/json", TextBody.Types).Produces<ProfileTrialShape>().Refuses(404, 413, 415, 422);
        api.MapPost("/device-profiles/examples", Examples)
            .Says("device-profile-examples", "Runs the examples that come with a codec, as its maker or a device repository has them, and tells where it gives something else.", "Nothing is kept.")
            .Accepts<ProfileExamplesRequest>("application/json").Produces<ProfileExamplesShape>().Refuses(404, 413, 415, 422);
    }

    private static IDeviceProfiles Profiles(IGrainFactory grains) => grains.GetGrain<IDeviceProfiles>(0);

    private static async Task<IResult> List(IGrainFactory grains) => Results.Ok(new Page<ProfileRow>([.. (await Profiles(grains).List()).Select(ProfileRow.Of)], null));

    private static async Task<IResult> Read(string id, IGrainFactory grains, HttpContext http) =>
        await Profiles(grains).Read(id, Given.In(http).Value(Version)) is { } whole ? Results.Ok(ProfileShape.Of(whole)) : DocumentRoutes.Unknown(IDeviceProfiles.Kind, id);

    private static async Task<IResult> Put(string id, IGrainFactory grains, HttpContext http)
    {
        var asked = await ProfileBody.Put(http);
        RequireText(asked.Yaml, asked.Script);
        var put = await Profiles(grains).Put(id, asked.Yaml, asked.Script, asked.Version, new(asked.Author ?? "", asked.Reason));
        return DocumentRoutes.Written(put.Document, put.Remarks, IDeviceProfiles.Kind, id, asked.Version, Tongue.Of(http.Request));
    }

    private static async Task<IResult> Check(IGrainFactory grains, HttpContext http)
    {
        var asked = await ProfileBody.Check(http);
        RequireText(asked.Yaml, asked.Script);
        var tongue = Tongue.Of(http.Request);
        return Results.Ok(new TextCheckShape(DiagnosticShape.Of(await Profiles(grains).Check(asked.Yaml, asked.Script), tongue)));
    }

    private static async Task<IResult> Try(IGrainFactory grains, TimeProvider time, HttpContext http)
    {
        var asked = await ProfileBody.Trial(http);
        var answer = await Profiles(grains).Try(ProfileTrialReading.Of(asked, Instant.From(time.GetUtcNow())));
        return !answer.Found ? DocumentRoutes.Unknown(IDeviceProfiles.Kind, asked.Id ?? "")
            : answer.Remarks.Any(r => r.Severity == RemarkSeverity.Error) ? DocumentRoutes.Faulty("faulty-text", answer.Remarks, Tongue.Of(http.Request))
            : Results.Ok(ProfileTrialShape.Of(answer, Tongue.Of(http.Request)));
    }

    private static async Task<IResult> Examples(IGrainFactory grains, TimeProvider time, HttpContext http)
    {
        var asked = await ProfileBody.Examples(http);
        var now = Instant.From(time.GetUtcNow());
        var examples = ExampleFile.Read(asked.Examples ?? throw JsonBody.Malformed("'examples' are wanted."));
        var trials = examples.Select(one => ProfileTrialReading.Of(new(asked.Id, asked.Yaml, asked.Script, one.Function, one.Bytes, one.FPort, one.At, one.Data, null), now)).ToArray();
        var answers = trials.Length == 0 ? [] : await Profiles(grains).TryAll([trials[0], .. trials.Skip(1).Select(trial => trial with { Yaml = null, Script = null })]);
        return answers is [{ Found: false }] ? DocumentRoutes.Unknown(IDeviceProfiles.Kind, asked.Id ?? "")
            : answers is [{ Remarks: var remarks }] && remarks.Any(r => r.Severity == RemarkSeverity.Error) ? DocumentRoutes.Faulty("faulty-text", remarks, Tongue.Of(http.Request))
            : Results.Ok(ProfileExamplesShape.Of([.. examples.Select((example, i) => ExampleRow.Of(i + 1, example, trials[i], answers[i]))]));
    }

    private static void RequireText(string? yaml, string? script)
    {
        if (yaml is null && script is null)
        {
            throw JsonBody.Malformed("'yaml', 'script' or both are wanted.");
        }
    }
}
