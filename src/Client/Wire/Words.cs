using Beffroi.Alarms;
using Beffroi.Explain;
using Beffroi.History;
using Beffroi.Inventory;
using Beffroi.Twin;

namespace Beffroi.Wire;

/// <summary>The words the API uses for the states of the twin. Stable: screens and programs go by them.</summary>
internal static class Words
{
    public static readonly string[] Statuses = ["normal", "danger", "major", "minor", "planned"];
    public static readonly string[] Knowledges = ["measured", "inferred", "stale", "unknown"];

    public static string Of(Priority worst) => Statuses[(int)worst];

    public static string Of(Knowledge knowledge) => Knowledges[(int)knowledge];

    public static string Of(Quality quality) => quality switch
    {
        Quality.Measured => "measured",
        Quality.Inferred => "inferred",
        Quality.Estimated => "estimated",
        Quality.Stale => "stale",
        _ => "unknown",
    };

    /// <summary>In kebab case, as its name is; what never came about is <c>none</c>.</summary>
    public static string Of(StepForm form) => form == StepForm.Never ? "none" : form.ToString().ToLowerInvariant();

    public static string Of(Missing missing) => missing switch
    {
        Missing.BeforeJournal => "before-journal",
        Missing.OnlyHistory => "only-history",
        Missing.TooManyRows => "too-many-rows",
        Missing.TooLong => "too-long",
        _ => "unknown-kind",
    };

    public static string Of(CorrectionAct act) => act switch
    {
        CorrectionAct.Correct => "correct",
        CorrectionAct.Exclude => "exclude",
        _ => "include",
    };

    public static CorrectionAct? ActOf(string word) => word switch
    {
        "correct" => CorrectionAct.Correct,
        "exclude" => CorrectionAct.Exclude,
        "include" => CorrectionAct.Include,
        _ => null,
    };

    public static string Of(AlarmState state) => state == AlarmState.OutOfService ? "out-of-service" : state.ToString().ToLowerInvariant();

    public static AlarmVerb? VerbOf(string? word) => word switch
    {
        "acknowledge" => AlarmVerb.Acknowledge,
        "unacknowledge" => AlarmVerb.Unacknowledge,
        "comment" => AlarmVerb.Comment,
        "assign" => AlarmVerb.Assign,
        "shelve" => AlarmVerb.Shelve,
        "unshelve" => AlarmVerb.Unshelve,
        "suppress" => AlarmVerb.Suppress,
        "unsuppress" => AlarmVerb.Unsuppress,
        "out-of-service" => AlarmVerb.OutOfService,
        "return-to-service" => AlarmVerb.ReturnToService,
        "reset" => AlarmVerb.Reset,
        _ => null,
    };

    public static string Of(MeasureForm form) => form switch
    {
        MeasureForm.Sum => "sum",
        MeasureForm.Mean => "mean",
        _ => "states",
    };

    public static string Of(DeliveryResult result) => result switch
    {
        DeliveryResult.Taken => "taken",
        DeliveryResult.Repeat => "repeat",
        _ => "rejected",
    };

    public static string Of(ImportState state) => state switch
    {
        ImportState.Receiving => "receiving",
        ImportState.Running => "running",
        ImportState.Done => "done",
        ImportState.Failed => "failed",
        _ => "cancelled",
    };

    /// <summary>What a form is called; a text that is one of several is a choice.</summary>
    public static string Of(ValueForm form, string[] choices) => form switch
    {
        ValueForm.Number => "number",
        ValueForm.Flag => "flag",
        ValueForm.Point => "point",
        ValueForm.Instant => "instant",
        _ => choices.Length > 0 ? "choice" : "text",
    };
}
