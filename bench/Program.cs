using Wiedervorlage.Bench;
using Wiedervorlage.Bench.Engine;

return args switch
{
    ["nothing"] => 0,
    ["host", .. var rest] => await EngineHost.RunAsync(rest),
    [] or [_] => await Figures.MeasureAsync(args.FirstOrDefault()),
    _ => Figures.Usage(),
};
