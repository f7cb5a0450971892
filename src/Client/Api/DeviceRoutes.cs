using Beffroi.Devices;
using Beffroi.Inventory;
using Beffroi.Language;
using Beffroi.Live;
using Beffroi.Parameters;
using Beffroi.Refusals;
using Beffroi.Twin;

using Microsoft.Net.Http.Headers;

namespace Beffroi.Api;

/// <summary>LoRaWAN devices: which reports for which asset, how its link is, and who said so. Keys go in, and never come out.</summary>
internal static class DeviceRoutes
{
    private const int Default = 100;
    private const int LargestFile = 4 * 1024 * 1024;
    private const string Table = "text/csv";
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static readonly Parameter<string> Text = Kinds.Text("text", "Part of the EUI, or of what it is bound to.", 100);
    private static readonly Parameter<string> State = Kinds.Word("state", "Only devices in that state.", DeviceFacts.Bound, DeviceFacts.ThirdParty, DeviceFacts.Free);
    private static readonly Parameter<string> Alarm = Kinds.Word("alarm", "open: only devices with an open alarm.", "open");
    private static readonly Parameter<int> Limit = Kinds.Whole("limit", "At most so many a page; 100 unless told.", 1, 1000);
    private static readonly Parameter<string> DryRun = Kinds.Word("dryRun", "true: nothing is done, and it is told what would be.", "true", "false");
    private static readonly Parameter<string> Author = Kinds.Text("author", "Who sends it.", 500);
    private static readonly Parameter<string> Reason = Kinds.Text("reason", "Why.", 500);

    public static void MapDevices(this IEndpointRouteBuilder api)
    {
        api.MapGet("/devices", List).Says("devices", "LoRaWAN devices by EUI, with what they are bound to and how their link is, in pages.").Takes(State, Alarm, Text, Limit, AssetParameters.After).Produces<Page<DeviceRow>>().Refuses();
        api.MapGet("/devices.csv", Export).Says("devicesTable", "Every device in service as a table with semicolons, without keys.").Produces(200, contentType: "text/csv").Refuses();
        api.MapGet("/devices/{eui}", Read).Says("device", "A device, also one that is out of service, with what was done with it.").Produces<DeviceDetail>().Refuses(404);
        api.MapPut("/devices/{eui}", Bind)
            .Says("bindDevice", "Gives a device to an asset, or to a third party.", "Keys are given once: a fingerprint of them is kept, and they are not. The same again changes nothing.")
            .Accepts<DeviceBindRequest>("application/json").Produces<OutcomeShape>().Refuses(409, 413, 415, 422);
        api.MapPost("/devices/{eui}/unbind", Unbind)
            .Says("unbindDevice", "Takes a device from what it is bound to, and out of service when that is asked.")
            .Accepts<DeviceUnbindRequest>("application/json").Produces<OutcomeShape>().Refuses(404, 413, 415, 422);
        api.MapPost("/devices/{eui}/replace", Replace)
            .Says("replaceDevice", "Puts another device in its place.", "The asset keeps its id and history; the old device goes out of service, and what it still sends counts nowhere.")
            .Accepts<DeviceReplaceRequest>("application/json").Produces<OutcomeShape>().Refuses(404, 409, 413, 415, 422);
        api.MapPost("/devices/file", BindFile)
            .Says("bindDevices", "Binds the devices of a file, CSV or .xlsx, row by row; or tells what would come of it.", "Columns: devEui, asset, tenant, deviceProfile, network, joinEui, appKey, nwkKey, of which devEui and one of asset and tenant are wanted.")
            .Takes(DryRun, Author, Reason).Accepts<string>(Table, Workbook).Produces<DeviceFileShape>().Refuses(413, 415, 422);
    }

    private static IDeviceRegister Register(IGrainFactory grains) => grains.GetGrain<IDeviceRegister>(0);

    private static async Task<IResult> List(IGrainFactory grains, LiveTable live, HttpContext http)
    {
        var given = Given.In(http);
        var wanted = (InventoryEntry device) => DeviceFacts.Matches(device, given.Of(State), given.Of(Text)) && (given.Of(Alarm) is null || live[device.Ordinal].Mark.Worst != Priority.None);
        return Results.Ok(await DeviceListing.Page(grains, wanted, AssetListRoutes.Start(given, Tongue.Of(http.Request)), given.Value(Limit) ?? Default));
    }

    private static async Task<IResult> Export(IGrainFactory grains) => Results.File(await DeviceListing.Table(grains), "text/csv; charset=utf-8", "devices.csv");

    private static async Task<IResult> Read(string eui, IGrainFactory grains)
    {
        var device = AssetId.TryOf("lorawan-device", eui.ToLowerInvariant(), out var id) ? await grains.GetGrain<IInventory>(0).Get(id) : null;
        return device is null
            ? new Refusal(StatusCodes.Status404NotFound, "unknown-device") { Told = Unknown(eui) }
            : Results.Ok(DeviceDetail.Of(await DeviceListing.Row(grains, device), device, await Register(grains).Acts(eui)));
    }

    private static async Task<IResult> Bind(string eui, IGrainFactory grains, HttpContext http)
    {
        var asked = await BodyReading.Read<DeviceBindRequest>(http);
        return Answer(await Register(grains).Bind(
            new()
            {
                Device = eui, Asset = Asset(asked.Asset, "asset"), Tenant = Asset(asked.Tenant, "tenant"), Profile = Told(asked.Profile), Network = Told(asked.Network), JoinEui = Told(asked.JoinEui),
                AppKey = Key(asked.Keys?.AppKey), NwkKey = Key(asked.Keys?.NwkKey),
            },
            new(asked.Author ?? "", asked.Reason)));
    }

    private static async Task<IResult> Unbind(string eui, IGrainFactory grains, HttpContext http)
    {
        var asked = await BodyReading.Read<DeviceUnbindRequest>(http);
        return Answer(await Register(grains).Unbind(eui, asked.OutOfService, new(asked.Author ?? "", asked.Reason)));
    }

    private static async Task<IResult> Replace(string eui, IGrainFactory grains, HttpContext http)
    {
        var asked = await BodyReading.Read<DeviceReplaceRequest>(http);
        return Answer(await Register(grains).Replace(
            eui,
            new()
            {
                Device = BodyReading.Required(asked.By, "by"), Profile = Told(asked.Profile), Network = Told(asked.Network), JoinEui = Told(asked.JoinEui), AppKey = Key(asked.Keys?.AppKey), NwkKey = Key(asked.Keys?.NwkKey),
            },
            new(asked.Author ?? "", asked.Reason)));
    }

    private static async Task<IResult> BindFile(IGrainFactory grains, HttpContext http)
    {
        if (!MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var media) || !(media.MediaType.Equals(Table, StringComparison.OrdinalIgnoreCase) || media.MediaType.Equals(Workbook, StringComparison.OrdinalIgnoreCase)))
        {
            return new Refusal(StatusCodes.Status415UnsupportedMediaType, "wrong-media", http.Request.ContentType, $"{Table}, {Workbook}");
        }

        var given = Given.In(http);
        var dryRun = given.Of(DryRun) == "true";
        var answer = await Register(grains).BindFile(await JsonBody.ReadWhole(http, LargestFile), dryRun, new(given.Of(Author) ?? "", given.Of(Reason)));
        return answer.Outcome.IsRefused ? Refusal.Of(answer.Outcome) : Results.Ok(DeviceFileShape.Of(answer, dryRun, Tongue.Of(http.Request)));
    }

    private static IResult Answer(Outcome outcome) => !outcome.IsRefused ? Results.Ok(new OutcomeShape(outcome.IsUnchanged ? "unchanged" : "taken")) : Refusal.Of(outcome, outcome.Code switch
    {
        "unknown-device" => StatusCodes.Status404NotFound,
        "device-held" or "asset-has-device" or "third-party-device" => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status422UnprocessableEntity,
    });

    private static Outcome Unknown(string eui) => Outcome.Refused("unknown-device", $"The device {(eui.Length <= 40 ? eui : eui[..40] + "…")} is not known.", "Bind it to an asset first.");

    private static AssetId? Asset(string? text, string name) =>
        string.IsNullOrEmpty(text) ? null
        : AssetId.TryParse(text, null, out var id) ? id : throw JsonBody.Malformed(Phrase.Of($"'{name}' names no asset: kind/key, such as luminaire/L-1."));

    private static string? Told(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static DeviceKey? Key(string? digits) => string.IsNullOrWhiteSpace(digits) ? null : new(digits.Trim());
}
