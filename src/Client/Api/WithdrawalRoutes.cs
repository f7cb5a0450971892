using Beffroi.Devices;
using Beffroi.Documents;
using Beffroi.Programmes;
using Beffroi.Refusals;
using Beffroi.Rules;
using Beffroi.Twin;
using Beffroi.Work;

namespace Beffroi.Api;

/// <summary>Ends rules, programmes, calendars, rounds and device profiles: a version that says so. Nothing is deleted; their versions stay readable under <c>/documents</c>.</summary>
internal static class WithdrawalRoutes
{
    private const int LongestWord = 500;

    public static void MapWithdrawals(this IEndpointRouteBuilder api)
    {
        Map(api, "rules", IRules.Kind, (grains, id, replaces, cause) => grains.GetGrain<IRules>(0).Withdraw(id, replaces, cause));
        Map(api, "programmes", ProgrammeKinds.Programme, (grains, id, replaces, cause) => grains.GetGrain<IProgrammes>(0).Withdraw(ProgrammeKinds.Programme, id, replaces, cause));
        Map(api, "calendars", ProgrammeKinds.Calendar, (grains, id, replaces, cause) => grains.GetGrain<IProgrammes>(0).Withdraw(ProgrammeKinds.Calendar, id, replaces, cause));
        Map(api.MapGroup("/work"), "rounds", IWorkRounds.Kind, (grains, id, replaces, cause) => grains.GetGrain<IWorkRounds>(0).Withdraw(id, replaces, cause));
        Map(api, "scenarios", Scenarios.IScenarios.Kind, (grains, id, replaces, cause) => grains.GetGrain<Scenarios.IScenarios>(0).Withdraw(id, replaces, cause));
        Map(api, "device-profiles", IDeviceProfiles.Kind, (grains, id, replaces, cause) => grains.GetGrain<IDeviceProfiles>(0).Withdraw(id, replaces, cause));
    }

    private static void Map(IEndpointRouteBuilder api, string path, string kind, Func<IGrainFactory, string, int, Cause, Task<DocumentOutcome>> withdraw) => api
        .MapPost($"/{path}/{{id}}/withdraw", async (string id, IGrainFactory grains, HttpContext http) =>
        {
            var body = await BodyMembers.Read(http, "version", "author", "reason");
            var (version, cause) = (body.Whole("version") ?? 0, new Cause(body.Text("author", LongestWord, required: true) ?? "", body.Text("reason", LongestWord, required: true)));
            body.Close();
            var done = await withdraw(grains, id, version, cause);
            return done.Outcome.Code == "in-use" ? Refusal.Of(done.Outcome, StatusCodes.Status409Conflict)
                : done.Outcome.IsRefused ? DocumentRoutes.Refused(done, kind, id, version)
                : Results.Ok(new WithdrawalShape(done.Outcome.IsUnchanged ? "unchanged" : "taken", done.Head!.Number));
        })
        .Says($"withdraw-{kind}", $"Ends one of the {path}: {{ version (the newest, as it was read), author, reason }}.", "Nothing is deleted: its versions stay readable under /documents.")
        .Produces<WithdrawalShape>()
        .Refuses(404, 409, 413, 415, 422);
}
